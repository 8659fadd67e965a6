package dev.pophealth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pophealth.health.AlertValue;
import dev.pophealth.health.Answer;
import dev.pophealth.health.Freshness;
import dev.pophealth.health.HealthSetState;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.MonitorReading;
import dev.pophealth.health.Reading;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.health.ToldReading;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Acceptance;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.Resolution;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.Steps;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit gets a typed answer, and nothing is guessed. */
class BadInputTest {

  private static final Instant NOW = Histories.RAISED.plusSeconds(60);

  private static Alert alert(MonitorName monitor) {
    return new Alert(monitor, Histories.SERVER, Histories.RAISED);
  }

  private static EscalationReason escalated(Incident incident) {
    return ((Decision.Escalate) Histories.ENGINE.begin(incident).decision()).reason();
  }

  @Test
  void an_alert_without_a_runbook_is_escalated_never_guessed() {
    assertThat(escalated(Incident.of(alert(MonitorName.of("ImapDeepTestMonitor")), Role.MAILBOX)))
        .isEqualTo(EscalationReason.IMPOSSIBLE);
    assertThat(escalated(Incident.of(alert(PopHealth.DEEP_TEST_MONITOR), Role.CLIENT_ACCESS)))
        .isEqualTo(EscalationReason.IMPOSSIBLE);
    Incident rolesUnknown =
        new Incident(
            alert(PopHealth.CTP_MONITOR), EnumSet.noneOf(Role.class), List.of(), Optional.empty());
    assertThat(escalated(rolesUnknown)).isEqualTo(EscalationReason.IMPOSSIBLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "srv'1", "srv\"1", "srv\n1", "srv;1", "$(x)", "srv’1"})
  void a_name_that_cannot_be_a_servers_is_refused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> ServerName.of(name));
  }

  @Test
  void a_name_that_is_too_long_for_a_server_is_refused_and_not_told_whole() {
    String longest = "a".repeat(255);
    assertThat(ServerName.of(longest).value()).hasSize(255);
    assertThatIllegalArgumentException().isThrownBy(() -> ServerName.of(longest + "a"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerName.of("a".repeat(100_000)))
        .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(1000));
  }

  @Test
  void a_placeholder_is_no_server_of_an_alert() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Alert(PopHealth.CTP_MONITOR, Runbook.SERVER, Histories.RAISED))
        .withMessageContaining("name the server");
  }

  @Test
  void outcomes_out_of_order_of_another_kind_or_for_nothing_are_told_apart() {
    Recovery recovery =
        Histories.ENGINE.begin(Incident.of(alert(PopHealth.DEEP_TEST_MONITOR), Role.MAILBOX));
    assertThat(reason(recovery, Outcome.told(7, NOW, Answer.YES)))
        .isEqualTo(Acceptance.Reason.NOT_ASKED);
    assertThat(reason(recovery, Outcome.told(0, NOW, Answer.YES)))
        .isEqualTo(Acceptance.Reason.NOT_ASKED);
    assertThat(reason(recovery, Outcome.done(1, NOW, NOW))).isEqualTo(Acceptance.Reason.OTHER_KIND);
    Recovery later = recovery.after(Outcome.told(1, NOW, Answer.NO)).orThrow();
    assertThat(reason(later, Outcome.told(1, NOW, Answer.NO)))
        .isEqualTo(Acceptance.Reason.REPEATED);
  }

  private static Acceptance.Reason reason(Recovery recovery, Outcome outcome) {
    return ((Acceptance.Rejected) recovery.after(outcome)).reason();
  }

  @Test
  void a_monitor_that_a_person_repairs_stops_the_recovery() {
    Recovery recovery =
        Histories.ENGINE.begin(Incident.of(alert(PopHealth.AVERAGE_TIME_MONITOR), Role.MAILBOX));
    MonitorReading repairing =
        new MonitorReading(
            PopHealth.AVERAGE_TIME_MONITOR,
            AlertValue.REPAIRING,
            HealthSetState.ONLINE,
            Freshness.FRESH);
    Decision decision =
        recovery.after(Outcome.answered(1, NOW, NOW, repairing)).orThrow().decision();
    assertThat(((Decision.Stop) decision).reason()).isEqualTo(Interruption.PERSON_AT_WORK);
  }

  @Test
  void a_person_at_work_stops_it_even_where_any_other_answer_would_end_it() {
    Recovery recovery =
        Histories.ENGINE.begin(Incident.of(alert(PopHealth.AVERAGE_TIME_MONITOR), Role.MAILBOX));
    recovery = recovery.after(Outcome.told(1, NOW, Answer.UNCLEAR)).orThrow();
    Decision.Wait wait = (Decision.Wait) recovery.decision();
    recovery = recovery.after(Outcome.timeCame(2, wait.until())).orThrow();
    MonitorReading disabled =
        new MonitorReading(
            PopHealth.AVERAGE_TIME_MONITOR,
            AlertValue.DISABLED,
            HealthSetState.ONLINE,
            Freshness.STALE);
    Outcome outcome = Outcome.answered(3, wait.until(), wait.until(), disabled);
    Recovery stopped = recovery.after(outcome).orThrow();
    assertThat(((Decision.Stop) stopped.decision()).reason()).isEqualTo(Interruption.DISABLED);
    assertThat(stopped.timeline()).hasSize(3);
    assertThat(stopped.decision().rationale().step().value()).isEqualTo("V2a.again");
    assertThat(reason(stopped, outcome)).isEqualTo(Acceptance.Reason.ENDED);
    assertThat(Histories.OTHER.resume(stopped.saved()).orThrow().decision())
        .isEqualTo(stopped.decision());
  }

  @Test
  void maintenance_that_is_known_from_the_start_stops_at_once() {
    Incident incident =
        Incident.of(alert(PopHealth.DEEP_TEST_MONITOR), Role.MAILBOX)
            .withInterruption(Interruption.MAINTENANCE);
    assertThat(Histories.ENGINE.begin(incident).decision()).isInstanceOf(Decision.Stop.class);
  }

  @Test
  void a_dependency_known_to_be_ill_holds_back_everything_but_the_look_whether_it_is_over() {
    Incident incident =
        Incident.of(alert(PopHealth.DEEP_TEST_MONITOR), Role.MAILBOX)
            .withIllDependencies(
                List.copyOf(PopHealth.model().dependenciesOf(PopHealth.DEEP_TEST_PROBE)));
    Recovery red =
        Histories.ENGINE.begin(incident).after(Outcome.told(1, NOW, Answer.NO)).orThrow();
    Decision.Escalate escalate = (Decision.Escalate) red.decision();
    assertThat(escalate.reason()).isEqualTo(EscalationReason.IMPOSSIBLE);
    assertThat(escalate.rationale().step().value()).isEqualTo("V2.dependency");
    Recovery green =
        Histories.ENGINE.begin(incident).after(Outcome.told(1, NOW, Answer.YES)).orThrow();
    Decision.Wait wait = (Decision.Wait) green.decision();
    green = green.after(Outcome.timeCame(2, wait.until())).orThrow();
    green = green.after(Outcome.told(3, wait.until(), Answer.YES)).orThrow();
    assertThat(((Decision.Resolved) green.decision()).resolution()).isEqualTo(Resolution.TRANSIENT);
  }

  @Test
  void an_answer_that_was_asked_before_the_last_act_ended_is_unclear() {
    Recovery recovery =
        Histories.ENGINE.begin(Incident.of(alert(PopHealth.DEEP_TEST_MONITOR), Role.MAILBOX));
    recovery = recovery.after(Outcome.told(1, NOW, Answer.NO)).orThrow();
    recovery = recovery.after(Outcome.told(2, NOW, Answer.YES)).orThrow();
    recovery = recovery.after(Outcome.told(3, NOW, Answer.YES)).orThrow();
    recovery = recovery.after(Outcome.done(4, NOW, NOW.plusSeconds(30))).orThrow();
    recovery = recovery.after(Outcome.told(5, NOW.plusSeconds(10), Answer.YES)).orThrow();
    assertThat(recovery.decision().rationale().step().value()).isEqualTo("D2.again.wait");
  }

  @Test
  void a_boot_time_that_nobody_read_is_not_taken_from_another_server() {
    Step.Attempt mailbox = restart("1", ServerName.of("mbx1"));
    Step.Attempt cas = restart("2", ServerName.of("cas1"));
    Runbook both = Runbook.named("both").first(mailbox, cas).otherwise("3");
    Recovery recovery =
        Histories.ENGINE.begin(Incident.of(alert(PopHealth.DEEP_TEST_MONITOR), Role.MAILBOX), both);
    Instant booted = Instant.parse("2026-01-01T00:00:00Z");
    recovery = answered(recovery, new ServerUpReading(booted, true));
    recovery = done(recovery);
    assertThat(((Decision.Perform) recovery.decision()).action())
        .isEqualTo(new Question.ReadServerUp(Optional.of(booted), ServerName.of("mbx1")));
    recovery = answered(recovery, new ServerUpReading(NOW, true));
    Decision.Wait grace = (Decision.Wait) recovery.decision();
    recovery = recovery.after(Outcome.timeCame(grace.number(), grace.until())).orThrow();
    recovery = answered(recovery, new ToldReading(Answer.NO, ""));
    recovery = answered(recovery, new ToldReading(Answer.YES, "it can be read"));
    recovery = done(recovery);
    assertThat(((Decision.Perform) recovery.decision()).action())
        .isEqualTo(new Question.ReadServerUp(Optional.empty(), ServerName.of("cas1")));
  }

  private static Step.Attempt restart(String id, ServerName server) {
    return Steps.attempt(
        id,
        new Act.RestartServer(server),
        Steps.check(id + ".well", new Question.ReadService(PopHealth.POP3, server)));
  }

  private static Recovery answered(Recovery recovery, Reading reading) {
    Instant now = Histories.lastTime(recovery).plusSeconds(1);
    int number = ((Decision.Perform) recovery.decision()).number();
    return recovery.after(Outcome.answered(number, now, now, reading)).orThrow();
  }

  private static Recovery done(Recovery recovery) {
    Instant now = Histories.lastTime(recovery).plusSeconds(1);
    int number = ((Decision.Perform) recovery.decision()).number();
    return recovery.after(Outcome.done(number, now, now)).orThrow();
  }
}
