package dev.pophealth.exchange;

import java.time.Duration;

/** Counts down a time that several calls share. */
final class TimeLeft {

  private final long deadline;

  private TimeLeft(long deadline) {
    this.deadline = deadline;
  }

  static TimeLeft of(Duration within) {
    return new TimeLeft(System.nanoTime() + within.toNanos());
  }

  /** What is left; a nanosecond at least, so that who has none left is told so. */
  Duration get() {
    return Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
  }
}
