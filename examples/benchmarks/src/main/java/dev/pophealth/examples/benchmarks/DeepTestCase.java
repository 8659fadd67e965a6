package dev.pophealth.examples.benchmarks;

import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.health.Answer;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.RecoveryEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One whole case of D: red, the service restarted in vain, the server drained in three rounds,
 * restarted, green twice, the block lifted, green twice.
 */
final class DeepTestCase {

  private static final Instant RAISED = Instant.parse("2026-01-05T09:00:00Z");

  private static final RecoveryEngine ENGINE = DecisionEngine.following(PopRunbooks.hardened());

  private DeepTestCase() {}

  static Recovery begun() {
    Alert alert = new Alert(PopHealth.DEEP_TEST_MONITOR, ServerName.of("mbx1"), RAISED);
    return ENGINE.begin(Incident.of(alert, Role.MAILBOX));
  }

  /** The outcomes of the case, to be played from {@link #begun}. */
  static List<Outcome> outcomes() {
    List<Outcome> outcomes = new ArrayList<>();
    Recovery recovery = begun();
    Instant now = RAISED;
    boolean mended = false;
    int drained = 0;
    while (!recovery.decision().ends()) {
      now = now.plusSeconds(10);
      Outcome outcome;
      if (recovery.decision() instanceof Decision.Wait wait) {
        now = wait.until();
        outcome = Outcome.timeCame(wait.number(), now);
      } else {
        Decision.Perform perform = (Decision.Perform) recovery.decision();
        boolean yes = true;
        if (perform.action() instanceof Act act) {
          mended |= act instanceof Act.RestartServer;
          outcome = Outcome.done(perform.number(), now, now);
        } else {
          if (perform.action() instanceof Question.RunProbe) {
            yes = mended;
          } else if (perform.action() instanceof Question.ReadCopyStatus) {
            yes = ++drained > 2;
          } else if (perform.rationale().step().value().equals("D3.before")) {
            yes = false;
          }
          outcome = Outcome.told(perform.number(), now, yes ? Answer.YES : Answer.NO);
        }
      }
      outcomes.add(outcome);
      recovery = recovery.after(outcome).orThrow();
    }
    return outcomes;
  }
}
