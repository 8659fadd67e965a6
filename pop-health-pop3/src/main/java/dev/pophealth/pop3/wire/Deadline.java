package dev.pophealth.pop3.wire;

import java.time.Duration;

/**
 * A moment by which something is over, on a clock that only goes forward. Immutable.
 *
 * @param nanos by {@link System#nanoTime}
 */
public record Deadline(long nanos) {

  /**
   * The moment that lies so far ahead.
   *
   * @param time how far; less than 290 years
   */
  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /**
   * A deadline within this one: no later than it.
   *
   * @param time how far ahead, at most; less than 290 years
   */
  public Deadline within(Duration time) {
    Deadline inner = in(time);
    return inner.nanos - nanos < 0 ? inner : this;
  }

  /** What is left, in nanoseconds; zero or less once it has come. */
  public long left() {
    return nanos - System.nanoTime();
  }

  /** Whether it has come. */
  public boolean hasCome() {
    return left() <= 0;
  }
}
