package dev.pophealth.engine;

import static dev.pophealth.recovery.Steps.attempt;
import static dev.pophealth.recovery.Steps.check;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Answer;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.Reading;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.Resolution;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.SavedRecovery;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a stopped recovery owes is put back by a runbook made of it. */
class PutBackTest {

  private static final Incident DEEP =
      Incident.of(
          new Alert(PopHealth.DEEP_TEST_MONITOR, Histories.SERVER, Histories.RAISED), Role.MAILBOX);

  private static final Question DEEP_TEST =
      new Question.RunProbe(
          PopHealth.model().probeIdentity(PopHealth.DEEP_TEST_PROBE), Runbook.SERVER);

  /** Plays until a step comes; probes and monitors are red, everything else is well and done. */
  private static Recovery until(Recovery from, String step) {
    Recovery recovery = from;
    Instant now = Histories.RAISED;
    while (!recovery.decision().rationale().step().value().equals(step)) {
      assertThat(recovery.decision().ends()).as(recovery.toString()).isFalse();
      now = now.plusSeconds(60);
      recovery = answer(recovery, now, PutBackTest::isNoVerdict);
    }
    return recovery;
  }

  private static boolean isNoVerdict(Question question) {
    return !(question instanceof Question.RunProbe)
        && !(question instanceof Question.ReadServerHealth);
  }

  private static Recovery answer(Recovery recovery, Instant now, Predicate<Question> good) {
    if (recovery.decision() instanceof Decision.Wait wait) {
      return recovery.after(Outcome.timeCame(wait.number(), wait.until())).orThrow();
    }
    Decision.Perform perform = (Decision.Perform) recovery.decision();
    if (perform.action() instanceof Question question) {
      if (question instanceof Question.FindMailboxServers) {
        Reading found = new MailboxServersReading(List.of(ServerName.of("mbx1")));
        return recovery.after(Outcome.answered(perform.number(), now, now, found)).orThrow();
      }
      boolean yes = good.test(question) && !perform.rationale().step().value().endsWith(".before");
      Answer answer = yes ? Answer.YES : Answer.NO;
      return recovery.after(Outcome.told(perform.number(), now, answer)).orThrow();
    }
    return recovery.after(Outcome.done(perform.number(), now, now)).orThrow();
  }

  private static Recovery stoppedWhileDrained() {
    return until(Histories.ENGINE.begin(DEEP), "D4").interrupted(Interruption.CANCELLED);
  }

  @Test
  void a_block_that_was_left_is_lifted_once_the_server_is_green_and_read_back() {
    Recovery stopped = stoppedWhileDrained();
    assertThat(stopped.owed()).extracting(one -> one.step().value()).containsExactly("D3");
    Runbook putBack = stopped.putBack().orElseThrow();
    Recovery recovery = Histories.ENGINE.begin(DEEP, putBack);
    List<Object> acts = new ArrayList<>();
    Instant now = Histories.RAISED;
    while (!recovery.decision().ends()) {
      now = now.plusSeconds(60);
      if (recovery.decision() instanceof Decision.Perform perform
          && perform.action() instanceof Act) {
        acts.add(perform.action());
      }
      recovery = answer(recovery, now, question -> true);
    }
    assertThat(recovery.decision()).isInstanceOf(Decision.Resolved.class);
    assertThat(((Decision.Resolved) recovery.decision()).resolution())
        .isEqualTo(Resolution.RECOVERED);
    assertThat(acts).containsExactly(new Act.RestoreActivation(Histories.SERVER));
  }

  @Test
  void a_block_is_not_lifted_from_a_server_that_is_red() {
    Runbook putBack = stoppedWhileDrained().putBack().orElseThrow();
    Recovery recovery = Histories.ENGINE.begin(DEEP, putBack);
    Instant now = Histories.RAISED;
    while (!recovery.decision().ends()) {
      now = now.plusSeconds(60);
      assertThat(recovery.decision()).isNotInstanceOf(Act.class);
      recovery = answer(recovery, now, question -> !(question instanceof Question.RunProbe));
    }
    assertThat(((Decision.Escalate) recovery.decision()).reason())
        .isEqualTo(EscalationReason.IMPOSSIBLE);
  }

  /** Logging is on at the front end, and the Mailbox server behind it is drained. */
  private static Recovery stoppedWithTwoChanges() {
    Incident touchPoint =
        Incident.of(
            new Alert(PopHealth.CTP_MONITOR, Histories.SERVER, Histories.RAISED),
            Role.CLIENT_ACCESS);
    return until(Histories.ENGINE.begin(touchPoint), "D4").interrupted(Interruption.CANCELLED);
  }

  @Test
  void several_changes_that_were_left_are_each_put_back_once_on_their_own_servers() {
    Recovery stopped = stoppedWithTwoChanges();
    assertThat(stopped.owed()).extracting(one -> one.step().value()).containsExactly("C3a", "D3");
    assertThat(stopped.owed())
        .extracting(one -> one.undo().orElseThrow())
        .containsExactly(
            new Act.RestoreProtocolLogging(Histories.SERVER),
            new Act.RestoreActivation(ServerName.of("mbx1")));
    List<Act> acts = new ArrayList<>();
    Recovery ended = played(stopped, question -> true, acts, List.of());
    assertThat(((Decision.Resolved) ended.decision()).resolution()).isEqualTo(Resolution.RECOVERED);
    assertThat(acts)
        .containsExactly(
            new Act.RestoreProtocolLogging(Histories.SERVER),
            new Act.RestartService(PopHealth.POP3, Histories.SERVER),
            new Act.RestoreActivation(ServerName.of("mbx1")));
  }

  @Test
  void what_is_put_back_in_vain_is_tried_twice_and_stays_owed_and_the_rest_is_put_back() {
    List<Act> acts = new ArrayList<>();
    Act logging = new Act.RestoreProtocolLogging(Histories.SERVER);
    Recovery ended = played(stoppedWithTwoChanges(), question -> true, acts, List.of(logging));
    Decision.Escalate escalate = (Decision.Escalate) ended.decision();
    assertThat(escalate.reason()).isEqualTo(EscalationReason.OWES);
    assertThat(escalate.owed())
        .extracting(Obligation::act)
        .containsExactly(new Act.SetProtocolLogging(Histories.SERVER));
    assertThat(acts)
        .containsExactly(logging, logging, new Act.RestoreActivation(ServerName.of("mbx1")));
  }

  @Test
  void what_is_not_reached_is_owed_from_the_beginning() {
    Runbook putBack = stoppedWithTwoChanges().putBack().orElseThrow();
    Recovery begun = Histories.ENGINE.begin(DEEP, putBack);
    assertThat(begun.owed()).hasSize(2);
    List<Act> acts = new ArrayList<>();
    Recovery ended = played(stoppedWithTwoChanges(), PutBackTest::isNoVerdict, acts, List.of());
    assertThat(((Decision.Escalate) ended.decision()).owed())
        .extracting(Obligation::act)
        .containsExactly(new Act.BlockActivation(ServerName.of("mbx1")));
    assertThat(acts).noneMatch(act -> act instanceof Act.RestoreActivation);
  }

  @Test
  void what_an_unfinished_put_back_owes_can_be_put_back_again() {
    Act logging = new Act.RestoreProtocolLogging(Histories.SERVER);
    Recovery inVain =
        played(stoppedWithTwoChanges(), question -> true, new ArrayList<>(), List.of(logging));
    List<Act> acts = new ArrayList<>();
    Recovery ended = played(inVain, question -> true, acts, List.of());
    assertThat(ended.decision()).isInstanceOf(Decision.Resolved.class);
    assertThat(acts)
        .containsExactly(logging, new Act.RestartService(PopHealth.POP3, Histories.SERVER));
  }

  /**
   * Follows the put-back of a recovery to its end.
   *
   * @param acts takes what it did
   * @param refused what is refused each time
   */
  private static Recovery played(
      Recovery left, Predicate<Question> good, List<Act> acts, List<Act> refused) {
    Recovery recovery = Histories.ENGINE.begin(left.incident(), left.putBack().orElseThrow());
    Instant now = Histories.RAISED;
    while (!recovery.decision().ends()) {
      now = now.plusSeconds(60);
      if (recovery.decision() instanceof Decision.Perform perform
          && perform.action() instanceof Act act) {
        acts.add(act);
        if (refused.contains(act)) {
          Outcome outcome = Outcome.none(perform.number(), now, NoneCause.REFUSED, "no");
          recovery = recovery.after(outcome).orThrow();
          continue;
        }
      }
      recovery = answer(recovery, now, good);
    }
    return recovery;
  }

  @Test
  void a_block_that_was_under_way_owes_until_its_outcome_says_that_nothing_happened() {
    Recovery stopped =
        until(Histories.ENGINE.begin(DEEP), "D3").interrupted(Interruption.PERSON_AT_WORK);
    assertThat(stopped.owed())
        .extracting(Obligation::state)
        .containsExactly(Obligation.State.INTENDED);
    int number = stopped.timeline().size() + 1;
    Instant now = Histories.lastTime(stopped);
    Recovery done = stopped.after(Outcome.done(number, now, now)).orThrow();
    assertThat(done.owed()).extracting(Obligation::state).containsExactly(Obligation.State.OPEN);
    Recovery none =
        stopped.after(Outcome.none(number, now, NoneCause.IMPOSSIBLE, "no such cmdlet")).orThrow();
    assertThat(none.owed()).isEmpty();
    assertThat(none.putBack()).isEmpty();
  }

  @Test
  void a_stop_owes_nothing_for_an_act_that_would_only_have_been_next() {
    Question logging = new Question.ReadPopSettings(true, Runbook.SERVER);
    Act restart = new Act.RestartService(PopHealth.POP3, Runbook.SERVER);
    Runbook runbook =
        Runbook.named("logged")
            .first(
                new Step.Holding(
                    StepId.of("1"),
                    new Act.SetProtocolLogging(Runbook.SERVER),
                    List.of(),
                    check("1.before", logging),
                    check("1.read", logging),
                    Optional.empty(),
                    List.of(attempt("2", restart, check("2.well", DEEP_TEST))),
                    new Step.Undo(
                        StepId.of("3"),
                        new Act.RestoreProtocolLogging(Runbook.SERVER),
                        check("3.read", new Question.ReadPopSettings(false, Runbook.SERVER)),
                        false,
                        Optional.empty()),
                    true,
                    Optional.empty(),
                    EscalationReason.RELAPSED))
            .otherwise("4");
    Recovery changing =
        Histories.ENGINE
            .begin(DEEP, runbook)
            .after(Outcome.told(1, Histories.RAISED, Answer.NO))
            .orThrow();
    Outcome refused = Outcome.none(2, Histories.RAISED, NoneCause.REFUSED, "");
    assertThat(changing.after(refused).orThrow().owed())
        .extracting(Obligation::state)
        .as("the restart is under way")
        .containsExactly(Obligation.State.INTENDED);
    Recovery stopped = changing.interrupted(Interruption.CANCELLED);
    assertThat(stopped.owed()).extracting(one -> one.step().value()).containsExactly("1");
    assertThat(stopped.after(refused).orThrow().owed()).isEmpty();
  }

  @Test
  void a_stop_and_its_late_outcome_are_saved_and_resumed() {
    Recovery stopped =
        until(Histories.ENGINE.begin(DEEP), "D3").interrupted(Interruption.CANCELLED);
    Instant now = Histories.lastTime(stopped);
    Recovery settled =
        stopped.after(Outcome.done(stopped.timeline().size() + 1, now, now)).orThrow();
    Recovery resumed = Histories.ENGINE.resume(settled.saved()).orThrow();
    assertThat(resumed.decision()).isEqualTo(settled.decision());
    assertThat(resumed.owed()).isEqualTo(settled.owed());
  }

  @Test
  void what_was_saved_under_another_version_is_refused_with_the_remedy() {
    SavedRecovery saved = Histories.ENGINE.begin(DEEP).saved();
    SavedRecovery other =
        new SavedRecovery(
            saved.runbookId(), "0123", saved.incident(), saved.outcomes(), saved.interruption());
    assertThat(Histories.ENGINE.resume(other).toString()).contains("OTHER_RUNBOOK", "resume it");
  }
}
