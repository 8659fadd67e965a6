package dev.pophealth.recovery;

import dev.pophealth.health.Interruption;
import java.util.List;
import java.util.Optional;

/**
 * The immutable state of one incident's handling. Methods that change it give a new one; the old
 * one stays good. Safe for use by many threads.
 */
public interface Recovery {

  /** The incident. */
  Incident incident();

  /** The runbook that is followed; empty where none fits the incident. */
  Optional<Runbook> runbook();

  /** What is to be done now, or how it ended. The same value each time. */
  Decision decision();

  /**
   * Goes on from what came of the decision. Total: a late, repeated, too early or ill-fitting
   * outcome is rejected with its reason, or changes nothing. After a stop the outcome of the
   * request that was under way is still taken, to settle what is owed.
   *
   * <p>A reading that says a person is at work or the monitor is disabled stops the recovery. An
   * answer that was asked for before the last act ended counts as unclear.
   *
   * @param outcome what came of the decision
   */
  Acceptance after(Outcome outcome);

  /**
   * Stops at once, without clean-up. A recovery that has ended stays as it is.
   *
   * @param reason by what
   */
  Recovery interrupted(Interruption reason);

  /** What is owed at this moment, oldest first. */
  List<Obligation> owed();

  /**
   * A runbook that puts back and verifies what is owed, for a person to start; empty when nothing
   * is.
   */
  Optional<Runbook> putBack();

  /** Everything asked and what came of it, oldest first. */
  List<TimelineEntry> timeline();

  /** This recovery as plain data, to be stored or sent and resumed later. */
  SavedRecovery saved();
}
