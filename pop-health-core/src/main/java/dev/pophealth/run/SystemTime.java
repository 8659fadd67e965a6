package dev.pophealth.run;

import dev.pophealth.port.Pending;
import dev.pophealth.port.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The system's clock, with one thread that wakes whoever asked; it does not keep a program running.
 * A clock that is set back makes nobody wake too early. Safe for use by many threads.
 */
public final class SystemTime implements Timekeeper, AutoCloseable {

  /** A clock that is set forward is noticed within this time. */
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);

  private final InstantSource clock = InstantSource.system();
  private final ScheduledThreadPoolExecutor timer;

  private SystemTime() {
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "pop-health time");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Starts its thread. */
  public static SystemTime start() {
    return new SystemTime();
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException when this is closed
   */
  @Override
  public Pending wakeAt(Instant time, Runnable wake) {
    Alarm alarm = new Alarm(time, wake);
    alarm.sleep();
    return alarm;
  }

  /** Nobody is woken any more. */
  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** Somebody to be woken. */
  private final class Alarm implements Pending {

    private final Instant time;
    private final Runnable wake;
    private @Nullable Future<?> next;
    private boolean cancelled;

    Alarm(Instant time, Runnable wake) {
      this.time = time;
      this.wake = wake;
    }

    synchronized void sleep() {
      if (cancelled) {
        return;
      }
      Duration left = Duration.between(instant(), time);
      Duration sleep = left.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : left;
      try {
        // Rounded up: a millisecond too early would be followed by another sleep.
        next =
            timer.schedule(this::woken, Math.max(0, sleep.toMillis() + 1), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        throw new IllegalStateException("this time is closed and wakes nobody: start another", e);
      }
    }

    private void woken() {
      if (instant().isBefore(time)) {
        sleep();
      } else if (!isCancelled()) {
        wake.run();
      }
    }

    private synchronized boolean isCancelled() {
      return cancelled;
    }

    @Override
    public synchronized void cancel() {
      cancelled = true;
      if (next != null) {
        next.cancel(false);
      }
    }
  }
}
