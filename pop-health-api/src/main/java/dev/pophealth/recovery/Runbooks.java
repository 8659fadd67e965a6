package dev.pophealth.recovery;

import java.util.Optional;

/**
 * Knows which runbook fits an incident. Implemented by embedders for services of their own; it must
 * be pure: the same incident, the same runbook.
 */
@FunctionalInterface
public interface Runbooks {

  /**
   * The runbook for an incident.
   *
   * @param incident the incident
   * @return the runbook; empty when none fits, which escalates
   */
  Optional<Runbook> runbookFor(Incident incident);
}
