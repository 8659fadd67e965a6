package dev.pophealth.recovery;

import dev.pophealth.health.Interruption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A recovery as plain data: how it began and what came since. The engine being deterministic,
 * nothing else is needed to go on from there.
 *
 * @param runbookId the id of the runbook; empty where none fitted
 * @param fingerprint of the runbook's steps and settings, and of the way the engine reads them
 * @param incident the incident
 * @param outcomes what came, oldest first
 * @param interruption what stopped it, if anything, after the given number of outcomes
 */
public record SavedRecovery(
    Optional<String> runbookId,
    String fingerprint,
    Incident incident,
    List<Outcome> outcomes,
    Optional<StoppedBy> interruption) {

  /**
   * A stop from outside.
   *
   * @param reason by what
   * @param afterOutcomes how many outcomes came before it, 0 or more
   */
  public record StoppedBy(Interruption reason, int afterOutcomes) {}

  /** Copies the list. */
  public SavedRecovery {
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(incident, "incident");
    outcomes = List.copyOf(outcomes);
  }
}
