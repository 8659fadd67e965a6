package dev.pophealth.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pophealth.health.Answer;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.run.RecoveryFormatException;
import dev.pophealth.triage.Course;
import dev.pophealth.triage.Situation;
import dev.pophealth.triage.Triage;
import dev.pophealth.triage.TriageOrder;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SituationCodecTest {

  private static final String SITUATION =
      """
      {'red': [{'monitor': 'PopDeepTestMonitor', 'server': 'mbx1',
                'raisedAt': '2026-01-05T09:00:00Z'},
               {'monitor': 'PopCTPMonitor', 'server': 'cas1',
                'raisedAt': '2026-01-05T08:59:00Z'}],
       'topology': {
         'servers': [{'name': 'cas1', 'roles': ['CLIENT_ACCESS'], 'pointsTo': ['mbx1']},
                     {'name': 'mbx1', 'roles': ['MAILBOX'], 'serving': 'NO'},
                     {'name': 'mbx2'}],
         'groups': [{'name': 'dag1', 'members': ['mbx1', 'mbx2', 'mbx3', 'mbx4', 'mbx5'],
                     'minimumHealthy': 2, 'membersComplete': false}]},
       'open': [{'monitor': 'PopCTPMonitor', 'server': 'cas9',
                 'raisedAt': '2026-01-05T08:00:00Z', 'others': ['mbx9']}],
       'ill': [{'dependency': 'Network', 'server': 'cas8'}, {'dependency': 'Active Directory'}]}
      """
          .replace('\'', '"');

  @Test
  void a_situation_is_read_with_all_its_parts() {
    Situation situation = SituationCodec.read(SITUATION);
    assertThat(situation.red()).hasSize(2);
    assertThat(situation.topology().roles(ServerName.of("cas1")))
        .contains(Set.of(Role.CLIENT_ACCESS));
    assertThat(situation.topology().serving(ServerName.of("mbx1"))).isEqualTo(Answer.NO);
    assertThat(situation.topology().groups().get(0).minimumHealthy()).hasValue(2);
    assertThat(situation.topology().groups().get(0).membersComplete()).isFalse();
    assertThat(situation.open().get(0).others()).containsExactly(ServerName.of("mbx9"));
    assertThat(situation.ill()).hasSize(2);
  }

  @Test
  void only_what_is_red_has_to_be_there() {
    assertThat(SituationCodec.read("{\"red\":[]}")).isEqualTo(Situation.builder().build());
  }

  @Test
  void an_order_is_written_with_every_reason_in_two_languages() throws JsonProcessingException {
    TriageOrder order = Triage.ofPop().order(SituationCodec.read(SITUATION));
    JsonNode json = new ObjectMapper().readTree(TriageOrderCodec.write(order));
    assertThat(json.get("dependenciesFirst").get(0).asText()).isEqualTo("Active Directory");
    JsonNode first = json.get("incidents").get(0);
    assertThat(first.get("server").asText()).isEqualTo("mbx1");
    assertThat(first.get("course").asText()).isEqualTo(Course.HELD_BACK.name());
    assertThat(first.get("symptoms").get(0).get("server").asText()).isEqualTo("cas1");
    assertThat(first.get("why"))
        .anySatisfy(why -> assertThat(why.get("reason").asText()).isEqualTo("SeenThrough"))
        .allSatisfy(
            why -> {
              assertThat(why.get("english").asText()).isNotBlank();
              assertThat(why.get("japanese").asText()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"red\" | \"rad\" | situation: red is missing",
        "\"serving\": \"NO\" | \"serving\": \"maybe\" | topology.servers[1].serving is a word not",
        "\"name\": \"mbx2\" | \"name\": \"mb x2\" | topology.servers[2].name cannot be taken",
        "\"minimumHealthy\": 2 | \"minimumHealthy\": 0 | does not hold together",
        "\"ill\" | \"sick\" | sick is not known",
      })
  void what_is_wrong_is_said_with_its_place(String what, String with, String message) {
    assertThatThrownBy(() -> SituationCodec.read(SITUATION.replace(what, with)))
        .isInstanceOf(RecoveryFormatException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_topology_is_read_by_itself() {
    assertThat(SituationCodec.readTopology("{\"servers\":[{\"name\":\"a\"}]}").servers())
        .hasSize(1);
  }
}
