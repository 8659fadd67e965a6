package dev.pophealth.port;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Tells the time, and wakes at a time: the one clock that recoveries are run by. Safe for use by
 * many threads.
 */
public interface Timekeeper extends InstantSource {

  /**
   * Wakes once, when a time has come, and not before. Holds no thread meanwhile; there may be very
   * many.
   *
   * @param time the time; one that has passed wakes soon, but not within this call
   * @param wake what is to be run then; returns soon and does not throw
   * @return calls it off
   */
  Pending wakeAt(Instant time, Runnable wake);
}
