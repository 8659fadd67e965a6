package dev.pophealth.examples.quickstart;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;

/** The time of the story, to the second: it goes so many times as fast as that on the wall. */
final class ScaledClock implements InstantSource {

  private final int scale;
  private final long startNanos = System.nanoTime();
  private final Instant start = Instant.now();

  ScaledClock(int scale) {
    this.scale = scale;
  }

  @Override
  public Instant instant() {
    return start
        .plusNanos((System.nanoTime() - startNanos) * scale)
        .truncatedTo(ChronoUnit.SECONDS);
  }

  /** Sleeps until the story has come to a time. */
  void sleepUntil(Instant time) {
    Duration left = Duration.between(instant(), time);
    while (left.compareTo(Duration.ZERO) > 0) {
      LockSupport.parkNanos(left.toNanos() / scale + 1);
      left = Duration.between(instant(), time);
    }
  }
}
