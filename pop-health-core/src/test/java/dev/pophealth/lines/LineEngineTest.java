package dev.pophealth.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineEngineTest {

  private static final String OPEN =
      "{'incident':'a','alert':{'monitor':'popctpmonitor','server':'cas1',"
          + "'raisedAt':'2026-01-05T09:00:00Z'},'roles':['CLIENT_ACCESS']}";
  private static final String GREEN =
      "{'incident':'a','outcome':{'number':1,'askedAt':'2026-01-05T09:00:05Z',"
          + "'cameAt':'2026-01-05T09:00:06Z','read':{'kind':'probe','result':'SUCCEEDED',"
          + "'detail':''}}}";
  private static final String WAITED =
      "{'incident':'a','outcome':{'number':2,'timeCame':'2026-01-05T09:01:06Z'}}";

  private final LineEngine engine = LineEngine.ofPop();

  @Test
  void an_alert_is_answered_by_the_first_decision_with_its_reason_in_two_languages() {
    JsonNode answer = taken(OPEN);
    assertThat(answer.get("line").asInt()).isEqualTo(1);
    assertThat(answer.get("incident").asText()).isEqualTo("a");
    assertThat(answer.get("runbook").asText()).isEqualTo("C.cas");
    JsonNode decision = answer.get("decision");
    assertThat(decision.get("type").asText()).isEqualTo("perform");
    assertThat(decision.get("action").get("type").asText()).isEqualTo("RunProbe");
    assertThat(decision.get("action").get("probe").asText()).isEqualTo("POP\\PopCTPProbe");
    assertThat(decision.get("answerWith").asText()).isEqualTo("probe");
    assertThat(decision.get("english").asText()).startsWith("V2c on cas1: Run");
    assertThat(decision.get("japanese").asText()).startsWith("V2c (cas1): ");
  }

  @Test
  void outcomes_lead_on_to_the_end() {
    taken(OPEN);
    assertThat(taken(GREEN).get("decision").get("type").asText()).isEqualTo("wait");
    assertThat(taken(WAITED).get("decision").get("number").asInt()).isEqualTo(3);
    JsonNode end = taken(GREEN.replace("'number':1", "'number':3").replace("09:00", "09:02"));
    assertThat(end.get("decision").get("resolution").asText()).isEqualTo("TRANSIENT");
    assertThat(end.get("decision").get("ends").asBoolean()).isTrue();
  }

  @Test
  void an_alert_that_is_sent_again_gets_the_same_decision() {
    taken(OPEN);
    JsonNode now = taken(GREEN).get("decision");
    assertThat(taken(OPEN).get("decision")).isEqualTo(now);
  }

  @Test
  void an_outcome_that_is_sent_again_is_refused_and_changes_nothing() {
    taken(OPEN);
    JsonNode now = taken(GREEN).get("decision");
    assertThat(refused(GREEN)).isEqualTo("REPEATED");
    assertThat(taken(OPEN).get("decision")).isEqualTo(now);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ | MALFORMED | line: the whole is no JSON at line 1",
        "7 | MALFORMED | is no object",
        "{'alert':{}} | MALFORMED | incident is missing",
        "{'incident':''} | MALFORMED | incident is no name",
        "{'incident':'b'} | MALFORMED | comes with nothing to do",
        "{'incident':'b','save':true,'interrupt':'CANCELLED'} | MALFORMED | interrupt, save",
        "{'incident':'b','save':true,'sve':1} | MALFORMED | sve is not known",
        "{'incident':'b','interrupt':'STOP'} | MALFORMED | interrupt is a word not known here",
        "{'incident':'b','save':true} | UNKNOWN_INCIDENT | open it by a line with its alert",
        "{'incident':'b','alert':{'monitor':'m','server':'c s','raisedAt':'now'}} | MALFORMED"
            + " | alert.server cannot be taken",
        "{'incident':'b','alert':{'monitor':'m','server':'cas','raisedAt':'now'}} | MALFORMED"
            + " | alert.raisedAt is no time",
        "{'incident':'b\u0001','save':true} | MALFORMED | is no JSON",
        "{'incident':'\uFFFD','save':true} | MALFORMED | bytes that are no UTF-8",
      })
  void a_line_that_cannot_be_taken_is_answered_with_what_where_and_the_remedy(
      String line, String reason, String words) {
    LineAnswer answer = engine.answer(line.replace('\'', '"'));
    assertThat(answer.refused()).isTrue();
    JsonNode error = json(answer).get("error");
    assertThat(error.get("reason").asText()).isEqualTo(reason);
    assertThat(error.get("words").asText()).contains(words);
  }

  @Test
  void an_error_names_the_incident_where_the_line_does() {
    assertThat(json(answer("{'incident':'b','interrupt':'STOP'}")).get("incident").asText())
        .isEqualTo("b");
  }

  @Test
  void of_one_server_one_incident_is_handled_at_a_time() {
    taken(OPEN);
    String other = OPEN.replace("'a'", "'b'").replace("popctp", "PopProxyTest");
    assertThat(refused(other)).isEqualTo("SERVER_BUSY");
    assertThat(refused(other.replace("cas1", "CAS1.example.com"))).isEqualTo("SERVER_BUSY");
    taken("{'incident':'a','interrupt':'CANCELLED'}");
    taken(other);
  }

  @Test
  void a_name_is_not_used_twice() {
    taken(OPEN);
    assertThat(refused(OPEN.replace("cas1", "cas2"))).isEqualTo("ALREADY_OPEN");
  }

  @Test
  void a_saved_incident_goes_on_in_another_process() {
    taken(OPEN);
    JsonNode now = taken(GREEN).get("decision");
    JsonNode saved = taken("{'incident':'a','save':true}").get("saved");
    LineEngine other = LineEngine.ofPop();
    LineAnswer resumed = other.answer("{\"incident\":\"x\",\"resume\":" + saved + "}");
    assertThat(resumed.refused()).isFalse();
    assertThat(json(resumed).get("decision")).isEqualTo(now);
  }

  @Test
  void a_saved_incident_of_another_version_is_refused() {
    JsonNode opened = taken(OPEN);
    String saved = taken("{'incident':'a','save':true}").get("saved").toString();
    String fingerprint = opened.get("fingerprint").asText();
    String altered = saved.replace(fingerprint, "0000");
    LineEngine other = LineEngine.ofPop();
    LineAnswer resumed = other.answer("{\"incident\":\"x\",\"resume\":" + altered + "}");
    assertThat(json(resumed).get("error").get("reason").asText()).isEqualTo("OTHER_RUNBOOK");
    LineAnswer opening =
        other.answer(OPEN.replace("'roles'", "'fingerprint':'0000','roles'").replace('\'', '"'));
    assertThat(json(opening).get("error").get("reason").asText()).isEqualTo("OTHER_RUNBOOK");
  }

  @Test
  void an_incident_that_has_ended_makes_room_and_an_open_one_does_not() {
    LineEngine small =
        new LineEngine(DecisionEngine.following(PopRunbooks.hardened()), PopHealth.model(), 2);
    String[] open = new String[4];
    for (int i = 0; i < open.length; i++) {
      open[i] = OPEN.replace('\'', '"').replace("\"a\"", "\"" + i + "\"").replace("cas1", "c" + i);
    }
    assertThat(small.answer(open[0]).refused()).isFalse();
    assertThat(small.answer(open[1]).refused()).isFalse();
    assertThat(json(small.answer(open[2])).get("error").get("reason").asText())
        .isEqualTo("TOO_MANY");
    small.answer("{\"incident\":\"0\",\"interrupt\":\"MAINTENANCE\"}");
    assertThat(small.answer(open[3]).refused()).isFalse();
    assertThat(small.now())
        .extracting(now -> json(now).get("incident").asText())
        .containsExactly("1", "3");
    assertThatThrownBy(
            () ->
                new LineEngine(
                    DecisionEngine.following(PopRunbooks.hardened()), PopHealth.model(), 0))
        .hasMessageContaining("choose 1 or more");
  }

  @Test
  void a_stream_is_answered_line_by_line_and_what_is_broken_in_it_harms_no_other()
      throws IOException {
    String lines =
        "\uFEFF" + OPEN + "\r\n\n{broken\n" + "x".repeat(LineEngine.LONGEST + 1) + "\n" + GREEN;
    byte[] bytes = lines.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    List<LineAnswer> answers = new ArrayList<>();
    long refused = engine.answerAll(new ByteArrayInputStream(bytes), answers::add);
    assertThat(refused).isEqualTo(2);
    assertThat(answers).extracting(LineAnswer::line).containsExactly(1L, 3L, 4L, 5L);
    assertThat(answers).extracting(LineAnswer::refused).containsExactly(false, true, true, false);
    assertThat(json(answers.get(2)).get("error").get("reason").asText()).isEqualTo("TOO_LONG");
    assertThat(engine.now()).containsExactly(answers.get(3));
  }

  @Test
  void bytes_of_another_encoding_are_refused_and_UTF_16_is_read_by_its_mark() throws IOException {
    byte[] latin =
        OPEN.replace("'a'", "'é'").replace('\'', '"').getBytes(StandardCharsets.ISO_8859_1);
    List<LineAnswer> answers = new ArrayList<>();
    engine.answerAll(new ByteArrayInputStream(latin), answers::add);
    assertThat(answers.get(0).refused()).isTrue();
    byte[] wide = ("\uFEFF" + OPEN.replace('\'', '"')).getBytes(StandardCharsets.UTF_16LE);
    engine.answerAll(new ByteArrayInputStream(wide), answers::add);
    assertThat(answers.get(1).refused()).isFalse();
  }

  private LineAnswer answer(String line) {
    return engine.answer(line.replace('\'', '"'));
  }

  private JsonNode taken(String line) {
    LineAnswer answer = answer(line);
    assertThat(answer.refused()).as(answer.json()).isFalse();
    return json(answer);
  }

  private String refused(String line) {
    LineAnswer answer = answer(line);
    assertThat(answer.refused()).as(answer.json()).isTrue();
    return json(answer).get("error").get("reason").asText();
  }

  private static JsonNode json(LineAnswer answer) {
    try {
      assertThat(answer.json()).doesNotContain("\n");
      return new ObjectMapper().readTree(answer.json());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.json(), e);
    }
  }
}
