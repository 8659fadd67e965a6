package dev.pophealth.policy;

import java.time.Duration;

/**
 * How often something may be done in one place.
 *
 * @param perDay how often in any 24 hours: 0 to 16
 * @param apart how far apart, from start to start: zero to seven days
 */
public record Limit(int perDay, Duration apart) {

  /** The highest number a day; the ledger keeps enough to count so far. */
  static final int MOST = 16;

  private static final Duration FARTHEST = Duration.ofDays(7);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is out of its range
   */
  public Limit {
    if (perDay < 0 || perDay > MOST) {
      throw new IllegalArgumentException(
          "a limit of " + perDay + " a day: choose a number from 0 to " + MOST);
    }
    if (apart.isNegative() || apart.compareTo(FARTHEST) > 0) {
      throw new IllegalArgumentException(
          "a limit of one every " + apart + ": choose a time from zero to " + FARTHEST);
    }
  }
}
