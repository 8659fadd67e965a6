package dev.pophealth.monitor;

import dev.pophealth.health.AlertValue;

/**
 * What a monitor says: the longer it is red, the graver. The last four are named as in Managed
 * Availability's transitions. (Exchange, Managed Availability's own numbers)
 */
public enum MonitorLevel {
  /** Nothing that says anything was measured yet. */
  MISSING(AlertValue.UNINITIALIZED),
  /** What was measured last is too old to say anything. */
  STALE(AlertValue.UNAVAILABLE),
  /** Well. */
  HEALTHY(AlertValue.HEALTHY),
  /** Red for so short a time that it says nothing yet. */
  DEGRADED(AlertValue.DEGRADED),
  /** Red. */
  UNHEALTHY(AlertValue.UNHEALTHY),
  /** Red for a long time. */
  UNHEALTHY2(AlertValue.UNHEALTHY),
  /** Red for so long that what mends itself would have. */
  UNRECOVERABLE(AlertValue.UNHEALTHY);

  private final AlertValue value;

  MonitorLevel(AlertValue value) {
    this.value = value;
  }

  /** The same in the words of a server's own monitors. */
  public AlertValue value() {
    return value;
  }

  /** Whether it is red, however short a time. */
  public boolean isRed() {
    return compareTo(DEGRADED) >= 0;
  }
}
