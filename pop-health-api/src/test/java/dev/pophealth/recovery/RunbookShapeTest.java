package dev.pophealth.recovery;

import static dev.pophealth.recovery.Runbook.FOUND;
import static dev.pophealth.recovery.Runbook.SERVER;
import static dev.pophealth.recovery.Steps.ask;
import static dev.pophealth.recovery.Steps.attempt;
import static dev.pophealth.recovery.Steps.bare;
import static dev.pophealth.recovery.Steps.check;
import static dev.pophealth.recovery.Steps.confirm;
import static dev.pophealth.recovery.Steps.drained;
import static dev.pophealth.recovery.Steps.finish;
import static dev.pophealth.recovery.Steps.guard;
import static dev.pophealth.recovery.Steps.handOver;
import static dev.pophealth.recovery.Steps.note;
import static dev.pophealth.recovery.Steps.pause;
import static dev.pophealth.recovery.Steps.poll;
import static dev.pophealth.recovery.Steps.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServiceName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What cannot be written is refused, saying what, where and the remedy. */
class RunbookShapeTest {

  private static final Question WELL =
      new Question.ReadServerHealth(MonitorName.of("PopSelfTestMonitor"), SERVER);
  private static final Question MOVED = new Question.ReadCopyStatus(SERVER);
  private static final Act RESTART =
      new Act.RestartService(ServiceName.of("MSExchangePOP3BE"), SERVER);
  private static final Act REBOOT = new Act.RestartServer(SERVER);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static void refused(ThrowingCallable written, String... words) {
    assertThatIllegalArgumentException()
        .isThrownBy(written)
        .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
  }

  @Test
  void a_runbook_without_steps_is_refused() {
    refused(() -> Runbook.named("X").otherwise("X8"), "runbook X has no steps", "confirm");
  }

  @Test
  void two_steps_of_one_id_are_refused_wherever_they_stand() {
    String[] words = {"step X1 of runbook X", "stands twice", "another id"};
    refused(
        () -> Runbook.named("X").first(confirm("X1", WELL), note("X1", WELL)).otherwise("X8"),
        words);
    refused(() -> Runbook.named("X").first(confirm("X1", WELL)).otherwise("X1"), words);
    refused(
        () ->
            Runbook.named("X")
                .first(attempt("X0", RESTART, check("X2", WELL)).guardedBy(guard("X1", WELL)))
                .then(ask("X3", WELL, List.of(), List.of(note("X1", WELL)), List.of()))
                .otherwise("X8"),
        words);
    refused(
        () ->
            Runbook.named("X")
                .first(drain("X1", attempt("X5", REBOOT, check("X6", WELL))))
                .then(pause("X1", MINUTE))
                .otherwise("X8"),
        words);
  }

  @Test
  void the_steps_that_are_added_by_an_act_may_not_be_written_once_more() {
    refused(
        () ->
            Runbook.named("X")
                .first(attempt("X5", REBOOT, check("X6", WELL)), note("X5.look", WELL))
                .otherwise("X8"),
        "step X5.look of runbook X",
        "stands twice");
  }

  @Test
  void what_only_a_procedure_to_the_letter_has_is_refused_elsewhere() {
    String[] words = {"step X1 of runbook X", "verification", "toTheLetter()"};
    for (Step step :
        List.of(bare("X1", RESTART), finish("X1", Resolution.RECOVERED), silence("X1"))) {
      refused(() -> Runbook.named("X").first(step).otherwise("X8"), words);
      refused(
          () ->
              Runbook.named("X")
                  .first(ask("X0", WELL, List.of(), List.of(step), List.of()))
                  .otherwise("X8"),
          words);
      assertThat(Runbook.named("X").first(step).toTheLetter().otherwise("X8").steps())
          .containsExactly(step);
    }
  }

  @Test
  void a_guard_that_acts_is_refused() {
    Step.Attempt inner = attempt("X0", RESTART, check("X0.verify", WELL));
    Step.Attempt guarded = attempt("X1", RESTART, check("X2", WELL)).guardedBy(inner);
    refused(
        () -> Runbook.named("X").first(guarded).otherwise("X8"),
        "runbook X",
        "Attempt among guards",
        "only guard, poll, note and pause");
    Step.Attempt handing =
        attempt("X1", RESTART, check("X2", WELL))
            .guardedBy(handOver("X0", EscalationReason.IMPOSSIBLE));
    refused(() -> Runbook.named("X").first(handing).otherwise("X8"), "runbook X", "HandOver among");
  }

  @Test
  void a_called_runbook_that_calls_another_is_refused_wherever_its_call_stands() {
    Runbook last = Runbook.named("L").first(confirm("L1", WELL)).otherwise("L8");
    Step call = calls("M1", last);
    for (Step step :
        List.of(call, ask("M0", WELL, List.of(), List.of(), List.of(call)), holding(call))) {
      Runbook middle = Runbook.named("M").first(step).otherwise("M8");
      refused(
          () -> Runbook.named("X").first(calls("X1", middle)).otherwise("X8"),
          "step X1.call of runbook X",
          "calls runbook M",
          "one level of calls");
    }
  }

  @Test
  void a_runbook_to_the_letter_is_not_called_by_one_that_is_not() {
    Runbook loose = Runbook.named("L").first(bare("L1", RESTART)).toTheLetter().otherwise("L8");
    refused(
        () -> Runbook.named("X").first(calls("X1", loose)).otherwise("X8"),
        "step X1.call of runbook X",
        "runbook L",
        "to the letter");
  }

  @Test
  void a_step_about_a_found_server_is_refused_where_none_is_found() {
    Step.Attempt elsewhere = attempt("X1", RESTART.on(FOUND), check("X2", WELL));
    for (Step step :
        List.of(
            confirm("X1", WELL.on(FOUND)),
            note("X1", WELL.on(ServerName.placeholder("another"))),
            elsewhere,
            holding(elsewhere),
            attempt("X0", RESTART, check("X1", WELL.on(FOUND))),
            ask("X0", WELL, List.of(), List.of(elsewhere), List.of()))) {
      refused(
          () -> Runbook.named("X").first(step).otherwise("X8"),
          "step X1 of runbook X",
          "stands for nothing there",
          "Runbook.SERVER");
    }
    Act loose = RESTART.on(FOUND);
    refused(
        () -> Runbook.named("X").first(bare("X1", loose)).toTheLetter().otherwise("X8"),
        "step X1 of runbook X");
    Step named = confirm("X1", WELL.on(ServerName.of("mbx1")));
    assertThat(Runbook.named("X").first(named).otherwise("X8").steps()).containsExactly(named);
  }

  @Test
  void a_runbook_that_keeps_the_rules_is_as_it_was_written() {
    Step first = confirm("X0", WELL);
    Step second = drain("X3", attempt("X5", REBOOT, check("X6", WELL)));
    StepText text = StepText.of("Look.", "確認します。", "ours");
    Runbook runbook = Runbook.named("X").first(first).then(second).text("X0", text).otherwise("X8");
    assertThat(runbook.id()).isEqualTo("X");
    assertThat(runbook.steps()).containsExactly(first, second);
    assertThat(runbook.otherwise()).isEqualTo(StepId.of("X8"));
    assertThat(runbook.toTheLetter()).isFalse();
    assertThat(runbook.settings()).isEqualTo(RunbookSettings.defaults());
    assertThat(runbook.text(StepId.of("X0"))).contains(text);
    assertThat(runbook.text(StepId.of("X8"))).isEmpty();
    assertThat(runbook).hasToString("runbook X");
  }

  private static Step.Holding drain(String id, Step.Attempt under) {
    return drained(id, poll("X4", MOVED, MINUTE, 3), "X7", under);
  }

  private static Step calls(String id, Runbook callee) {
    return new Step.EachFound(
        check(id, new Question.FindMailboxServers(SERVER)),
        StepId.of(id + ".call"),
        List.of(new Step.Inspection(check(id + ".ill", WELL.on(FOUND)), callee)),
        check(id + ".verify", WELL),
        false);
  }

  private static Step holding(Step under) {
    return new Step.Holding(
        StepId.of("H1"),
        new Act.SetProtocolLogging(SERVER),
        List.of(),
        check("H1.before", new Question.ReadPopSettings(true, SERVER)),
        check("H1.read", new Question.ReadPopSettings(true, SERVER)),
        Optional.empty(),
        List.of(under),
        new Step.Undo(
            StepId.of("H2"),
            new Act.RestoreProtocolLogging(SERVER),
            check("H2.read", new Question.ReadPopSettings(false, SERVER)),
            false,
            Optional.empty()),
        true,
        Optional.empty(),
        EscalationReason.RELAPSED);
  }
}
