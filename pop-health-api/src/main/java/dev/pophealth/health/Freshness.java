package dev.pophealth.health;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a row was measured since what it speaks of last started. (Exchange fact 11;
 * clarifications of time: a server's stamps are compared with that server's own only)
 */
public enum Freshness {
  /** Measured since the start. */
  FRESH,
  /** Measured before the start, or at it: a verdict of the time before. */
  STALE,
  /** One of the stamps is missing. */
  UNKNOWN;

  /**
   * Compares two stamps of one server's own clock.
   *
   * @param measuredAt when the row was measured; empty when not known
   * @param startedAt when the service, or the server, last started; empty when not known
   */
  public static Freshness of(Optional<Instant> measuredAt, Optional<Instant> startedAt) {
    if (measuredAt.isEmpty() || startedAt.isEmpty()) {
      return UNKNOWN;
    }
    return measuredAt.get().isAfter(startedAt.get()) ? FRESH : STALE;
  }
}
