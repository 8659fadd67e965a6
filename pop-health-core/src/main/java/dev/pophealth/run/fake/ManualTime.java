package dev.pophealth.run.fake;

import dev.pophealth.port.Pending;
import dev.pophealth.port.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A time that passes only when it is told to. What is due is run by the thread that lets time pass,
 * in the order of its times; of one time, in the order in which it was asked for. Safe for use by
 * many threads.
 */
public final class ManualTime implements Timekeeper {

  private static final Comparator<Alarm> EARLIEST_FIRST =
      Comparator.<Alarm, Instant>comparing(alarm -> alarm.time)
          .thenComparingLong(alarm -> alarm.number);

  private final TreeSet<Alarm> alarms = new TreeSet<>(EARLIEST_FIRST);
  private Instant now;
  private long asked;

  /**
   * A time that stands still.
   *
   * @param now the time at first
   */
  public ManualTime(Instant now) {
    this.now = Objects.requireNonNull(now, "now");
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized Pending wakeAt(Instant time, Runnable wake) {
    Alarm alarm = new Alarm(time, asked++, wake);
    alarms.add(alarm);
    return () -> cancel(alarm);
  }

  /**
   * Lets time pass, and runs what is due at its time.
   *
   * @param duration how long; not negative
   */
  public void pass(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(duration + " is to pass: time does not go back");
    }
    passUntil(instant().plus(duration));
  }

  /**
   * Lets time pass until a time, and runs what is due at its time.
   *
   * @param time the time; one that has passed changes nothing but runs what is due
   */
  public void passUntil(Instant time) {
    for (Alarm due = next(time); due != null; due = next(time)) {
      due.wake.run();
    }
    synchronized (this) {
      now = time.isAfter(now) ? time : now;
    }
  }

  /**
   * Lets time pass until the next thing is due, and runs that.
   *
   * @return whether there was any
   */
  public boolean passToNext() {
    Alarm due = next(Instant.MAX);
    if (due == null) {
      return false;
    }
    due.wake.run();
    return true;
  }

  /** When the next thing is due. */
  public synchronized Optional<Instant> nextAt() {
    return alarms.isEmpty() ? Optional.empty() : Optional.of(alarms.first().time);
  }

  /** How many things wait for their time. */
  public synchronized int waiting() {
    return alarms.size();
  }

  private synchronized void cancel(Alarm alarm) {
    alarms.remove(alarm);
  }

  private synchronized @Nullable Alarm next(Instant until) {
    if (alarms.isEmpty() || alarms.first().time.isAfter(until)) {
      return null;
    }
    Alarm first = alarms.first();
    alarms.remove(first);
    now = first.time.isAfter(now) ? first.time : now;
    return first;
  }

  /** What is to be run at a time. */
  private static final class Alarm {
    private final Instant time;
    private final long number;
    private final Runnable wake;

    Alarm(Instant time, long number, Runnable wake) {
      this.time = Objects.requireNonNull(time, "time");
      this.number = number;
      this.wake = Objects.requireNonNull(wake, "wake");
    }
  }
}
