package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pophealth.health.ActivationReading;
import dev.pophealth.health.ComponentName;
import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.StepText;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RequestCodecTest {

  private static final ServerName SERVER = ServerName.of("mbx1.example.net");
  private static final Instant BOOT = Instant.parse("2026-01-05T09:00:00Z");
  private static final ProbeIdentity PROBE =
      PopHealth.model().probeIdentity(PopHealth.DEEP_TEST_PROBE);

  private static final List<Question> QUESTIONS =
      List.of(
          new Question.RunProbe(PROBE, SERVER),
          new Question.RunProbe(PROBE.at("DB 1"), SERVER),
          new Question.ReadServerHealth(PopHealth.DEEP_TEST_MONITOR, SERVER),
          new Question.ReadCopyStatus(SERVER),
          new Question.ReadActivation(true, SERVER),
          new Question.ReadPopSettings(false, SERVER),
          new Question.FindProtocolLog(SERVER),
          new Question.ReadService(PopHealth.POP3, SERVER),
          new Question.ReadServiceIntent(PopHealth.POP3_BACKEND, SERVER),
          new Question.ReadBootTime(SERVER),
          new Question.ReadServerUp(Optional.empty(), SERVER),
          new Question.ReadServerUp(Optional.of(BOOT), SERVER),
          new Question.ReadComponentState(ComponentName.of("PopProxy"), SERVER),
          new Question.FindMailboxServers(SERVER),
          new Question.ReadRecoveryHistory(PopHealth.POP3, SERVER),
          new Question.ReadTopology(SERVER),
          new Question.AskPerson(
              new StepText("Is it?", "そうですか。", Optional.of("Get-It"), "ours"), SERVER),
          new Question.AskPerson(StepText.of("Is it?", "そうですか。", "ours"), SERVER),
          new Question.CustomQuestion("looks", parameters(), SERVER));

  private static final List<Act> ACTS =
      List.of(
          new Act.BlockActivation(SERVER),
          new Act.RestoreActivation(SERVER),
          new Act.SetProtocolLogging(SERVER),
          new Act.RestoreProtocolLogging(SERVER),
          new Act.ActivateComponent(ComponentName.of("PopProxy"), SERVER),
          new Act.RestartService(PopHealth.POP3, SERVER),
          new Act.RestartServer(SERVER),
          new CustomAction("acts", parameters(), Risk.INTERRUPTS, SERVER));

  private static SortedMap<String, String> parameters() {
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("pool", "front \"1\"");
    return parameters;
  }

  @Test
  void every_question_is_read_back_equal() {
    assertThat(QUESTIONS)
        .allSatisfy(
            question ->
                assertThat(RequestCodec.readQuestion(RequestCodec.write(question)))
                    .isEqualTo(question));
  }

  @Test
  void no_kind_of_question_is_forgotten() {
    assertThat(QUESTIONS.stream().map(Object::getClass).distinct())
        .hasSize(Question.class.getPermittedSubclasses().length);
  }

  @Test
  void every_act_is_read_back_equal() {
    assertThat(ACTS)
        .allSatisfy(
            act -> assertThat(RequestCodec.readAct(RequestCodec.write(act))).isEqualTo(act));
  }

  @Test
  void no_kind_of_act_is_forgotten() {
    assertThat(ACTS.stream().map(Object::getClass).distinct())
        .hasSize(Act.class.getPermittedSubclasses().length);
  }

  @Test
  void readings_are_read_back_equal() {
    for (Reading reading : List.of(new ActivationReading(true), new ServerUpReading(BOOT, false))) {
      assertThat(RequestCodec.readReading(RequestCodec.write(reading))).isEqualTo(reading);
    }
  }

  @Test
  void each_is_on_one_line() {
    assertThat(QUESTIONS).allSatisfy(q -> assertThat(RequestCodec.write(q)).doesNotContain("\n"));
  }

  @Test
  void a_question_that_is_not_known_is_refused() {
    String json = RequestCodec.write(QUESTIONS.get(3)).replace("ReadCopyStatus", "ReadMinds");

    assertThatExceptionOfType(RecoveryFormatException.class)
        .isThrownBy(() -> RequestCodec.readQuestion(json))
        .withMessageContaining("type")
        .withMessageContaining("not known here");
  }

  @Test
  void an_act_does_not_pass_for_a_question_nor_a_question_for_an_act() {
    String act = RequestCodec.write(new Act.RestartServer(SERVER));
    String question = RequestCodec.write(new Question.ReadCopyStatus(SERVER));

    assertThatExceptionOfType(RecoveryFormatException.class)
        .isThrownBy(() -> RequestCodec.readQuestion(act));
    assertThatExceptionOfType(RecoveryFormatException.class)
        .isThrownBy(() -> RequestCodec.readAct(question));
  }

  @Test
  void what_is_left_over_is_refused() {
    String json = RequestCodec.write(new Act.RestartServer(SERVER)).replace("}", ",\"x\":1}");

    assertThatExceptionOfType(RecoveryFormatException.class)
        .isThrownBy(() -> RequestCodec.readAct(json));
  }

  @Test
  void a_question_with_an_acts_risk_is_refused() {
    for (Risk risk : Arrays.asList(Risk.CHANGES, Risk.TAKES_DOWN)) {
      String json =
          RequestCodec.write(new Question.ReadCopyStatus(SERVER)).replace("OBSERVES", risk.name());

      assertThatExceptionOfType(RecoveryFormatException.class)
          .isThrownBy(() -> RequestCodec.readQuestion(json));
    }
  }
}
