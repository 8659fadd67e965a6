package dev.pophealth.recovery;

/**
 * Opens recoveries. Sans-I/O: it has no clock, thread or random of its own; the same history gives
 * the same decisions on every JVM. Safe for use by many threads.
 */
public interface RecoveryEngine {

  /**
   * Opens a recovery. An incident that no runbook fits gives a recovery that escalates at once; one
   * that forbids automation gives one that has stopped.
   *
   * @param incident the incident
   */
  Recovery begin(Incident incident);

  /**
   * Opens a recovery by a runbook that the caller chose, such as {@link Recovery#putBack()}.
   *
   * @param incident the incident
   * @param runbook the runbook to follow
   */
  Recovery begin(Incident incident, Runbook runbook);

  /**
   * Goes on with a recovery that was saved.
   *
   * @param saved the saved recovery
   */
  Resumption resume(SavedRecovery saved);

  /**
   * Goes on with a recovery that was saved while following a runbook that its caller chose.
   *
   * @param saved the saved recovery
   * @param runbook the runbook it followed
   */
  Resumption resume(SavedRecovery saved, Runbook runbook);
}
