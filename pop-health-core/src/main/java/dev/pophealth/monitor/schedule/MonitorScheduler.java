package dev.pophealth.monitor.schedule;

import dev.pophealth.health.ServerName;
import dev.pophealth.monitor.MonitorPlan;
import dev.pophealth.monitor.MonitorState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Measures for monitors periodically. Threads, clock and chance are the embedder's: a timer that
 * only ticks, workers that measure, and a source of numbers from 0 to 1 that spreads the ticks, so
 * that many monitors do not measure at the same instant. Safe for use by many threads.
 */
public final class MonitorScheduler implements AutoCloseable {

  /** A tick comes up to this share of the period later: enough to spread, too little to matter. */
  private static final double SPREAD = 0.1;

  private final ScheduledExecutorService timer;
  private final Executor workers;
  private final InstantSource clock;
  private final DoubleSupplier chance;
  private final MonitorListener listener;
  private final List<Watch> watches = new ArrayList<>();
  private boolean closed;

  /**
   * A scheduler that watches nothing yet. Starts no thread.
   *
   * @param timer ticks; one thread is enough; not shut down by this
   * @param workers measures, as many monitors at once as it has threads; not shut down by this
   * @param clock the time
   * @param chance numbers from 0 to 1; may be called by several threads
   * @param listener hears what monitors say
   */
  public MonitorScheduler(
      ScheduledExecutorService timer,
      Executor workers,
      InstantSource clock,
      DoubleSupplier chance,
      MonitorListener listener) {
    this.timer = Objects.requireNonNull(timer, "timer");
    this.workers = Objects.requireNonNull(workers, "workers");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.chance = Objects.requireNonNull(chance, "chance");
    this.listener = Objects.requireNonNull(listener, "listener");
  }

  /**
   * Watches a server for a monitor from now on, the first time within one period.
   *
   * @param plan how the monitor judges
   * @param server the server
   * @param measurement how to measure
   * @return the watch, to suppress it for a time or to end it
   * @throws IllegalStateException when the scheduler is closed
   * @throws IllegalArgumentException when the server is a placeholder
   */
  public Watch watch(MonitorPlan plan, ServerName server, Measurement measurement) {
    Watch watch =
        new Watch(this, MonitorState.begin(plan, server, clock.instant()), measurement, listener);
    synchronized (watches) {
      if (closed) {
        throw new IllegalStateException(
            "the scheduler is closed and cannot watch " + server + ": open another one");
      }
      watches.removeIf(Watch::isClosed);
      watches.add(watch);
    }
    watch.tickAfter(share(plan.every(), chance.getAsDouble()));
    return watch;
  }

  /**
   * Ends all watches: nothing more is measured, and once this returns the listener is not called
   * any more. A measurement that is under way runs to its end and counts for nothing.
   */
  @Override
  public void close() {
    List<Watch> all;
    synchronized (watches) {
      closed = true;
      all = List.copyOf(watches);
      watches.clear();
    }
    all.forEach(Watch::close);
  }

  InstantSource clock() {
    return clock;
  }

  Executor workers() {
    return workers;
  }

  /** From one tick to the next. */
  Duration period(MonitorPlan plan) {
    return plan.every().plus(share(plan.every(), SPREAD * chance.getAsDouble()));
  }

  ScheduledFuture<?> schedule(Runnable tick, Duration delay) {
    return timer.schedule(tick, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A source of chance that is out of its range must not make ticks come too often or never. */
  private static Duration share(Duration of, double share) {
    double bounded = share >= 0 && share <= 1 ? share : 1;
    return Duration.ofMillis((long) (of.toMillis() * bounded));
  }
}
