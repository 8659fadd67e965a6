package dev.pophealth.health;

/**
 * Whether another hand, mostly Managed Availability, has already tried. (Exchange fact 20)
 *
 * @param finishedSinceLastGreen whether such an attempt has finished since the monitor was last
 *     green
 */
public record RecoveryHistoryReading(boolean finishedSinceLastGreen) implements Reading {

  /** No when something was already tried, else yes. */
  public Answer answer() {
    return finishedSinceLastGreen ? Answer.NO : Answer.YES;
  }

  @Override
  public String summary() {
    return finishedSinceLastGreen
        ? "already tried since the last green"
        : "not tried since the last green";
  }
}
