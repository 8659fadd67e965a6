package dev.pophealth.monitor;

import java.time.Duration;

/**
 * How long a monitor has to be red for each level; it is Degraded from the start.
 *
 * @param unhealthy after how long Unhealthy; not negative
 * @param unhealthy2 after how long Unhealthy2; not before
 * @param unrecoverable after how long Unrecoverable; not before
 */
public record Transitions(Duration unhealthy, Duration unhealthy2, Duration unrecoverable) {

  /**
   * POP.Proxy's: 120, 1200 and 2400 seconds. (Exchange, Managed Availability's own numbers; as
   * published for Exchange 2013)
   */
  public static final Transitions PUBLISHED =
      new Transitions(Duration.ofMinutes(2), Duration.ofMinutes(20), Duration.ofMinutes(40));

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException when a time is negative or comes before a lesser level's
   */
  public Transitions {
    if (unhealthy.isNegative()
        || unhealthy2.compareTo(unhealthy) < 0
        || unrecoverable.compareTo(unhealthy2) < 0) {
      throw new IllegalArgumentException(
          "transitions after "
              + unhealthy
              + ", "
              + unhealthy2
              + " and "
              + unrecoverable
              + ": choose times that do not fall, from zero on");
    }
  }

  MonitorLevel after(Duration red) {
    if (red.compareTo(unrecoverable) >= 0) {
      return MonitorLevel.UNRECOVERABLE;
    } else if (red.compareTo(unhealthy2) >= 0) {
      return MonitorLevel.UNHEALTHY2;
    }
    return red.compareTo(unhealthy) >= 0 ? MonitorLevel.UNHEALTHY : MonitorLevel.DEGRADED;
  }
}
