package dev.pophealth.monitor.schedule;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.monitor.Judgement;
import dev.pophealth.monitor.MonitorState;
import dev.pophealth.monitor.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One monitor that watches one server, until it is closed. Safe for use by many threads. The
 * listener is called under its lock, so that it hears things in order.
 */
public final class Watch implements AutoCloseable {

  private final MonitorScheduler scheduler;
  private final Measurement measurement;
  private final MonitorListener listener;
  private MonitorState state;
  private boolean measuring;
  private boolean closed;
  private @Nullable Future<?> next;

  Watch(
      MonitorScheduler scheduler,
      MonitorState state,
      Measurement measurement,
      MonitorListener listener) {
    this.scheduler = scheduler;
    this.state = state;
    this.measurement = measurement;
    this.listener = listener;
  }

  /** What the monitor knows at this moment. */
  public synchronized MonitorState state() {
    return state;
  }

  /**
   * Forbids the monitor to judge; nothing is measured meanwhile.
   *
   * @param reason what forbids it
   * @param until when that ends by itself; empty when it does not
   */
  public synchronized void suppress(Interruption reason, Optional<Instant> until) {
    state = state.suppressed(reason, until, scheduler.clock().instant());
  }

  /** Lets the monitor judge again, from nothing. */
  public synchronized void resume() {
    state = state.resumed(scheduler.clock().instant());
  }

  /** Ends the watch: once this returns its listener is not called any more. */
  @Override
  public synchronized void close() {
    closed = true;
    if (next != null) {
      next.cancel(false);
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  synchronized void tickAfter(Duration delay) {
    if (closed) {
      return;
    }
    try {
      next = scheduler.schedule(this::tick, delay);
    } catch (RejectedExecutionException e) {
      // The embedder has shut the timer down: so the watch is over.
      closed = true;
    }
  }

  /** Time passes even while a measurement hangs, so that the monitor goes stale. */
  private synchronized void tick() {
    if (closed) {
      return;
    }
    hear(state.at(scheduler.clock().instant()));
    if (!measuring && state.suppressed().isEmpty()) {
      measuring = true;
      try {
        scheduler.workers().execute(this::measure);
      } catch (RejectedExecutionException e) {
        // The workers are busy, or shut down: not measured this time.
        measuring = false;
      }
    }
    tickAfter(scheduler.period(state.plan()));
  }

  private void measure() {
    MonitorState before = state();
    Instant startedAt = scheduler.clock().instant();
    Observation observation = couldNot(startedAt, "it broke off");
    try {
      observation = measurement.measure(before.plan().monitor(), before.server(), startedAt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      observation = couldNot(startedAt, "interrupted");
    } catch (Exception e) {
      observation = couldNot(startedAt, e.getClass().getName());
    } finally {
      measured(observation);
    }
  }

  private synchronized void measured(Observation observation) {
    measuring = false;
    if (!closed) {
      hear(state.after(observation));
    }
  }

  private void hear(Judgement judgement) {
    state = judgement.state();
    try {
      listener.judged(judgement);
    } catch (RuntimeException e) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }

  private static Observation couldNot(Instant at, String why) {
    return new Observation.Probed(at, ProbeReading.couldNotRun(why));
  }
}
