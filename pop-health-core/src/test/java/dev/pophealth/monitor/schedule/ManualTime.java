package dev.pophealth.monitor.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer and a clock that move only when a test says so. Runs everything on the test's thread. */
final class ManualTime extends ScheduledThreadPoolExecutor implements InstantSource {

  private final List<Task> tasks = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-02T12:00:00Z");

  ManualTime() {
    super(0);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    Task task = new Task(command, now.plus(Duration.of(delay, unit.toChronoUnit())));
    tasks.add(task);
    return task;
  }

  /** Lets time pass, running what is due at its time. */
  void pass(Duration duration) {
    Instant until = now.plus(duration);
    while (true) {
      tasks.removeIf(FutureTask::isCancelled);
      Task next =
          tasks.stream()
              .filter(task -> !task.due.isAfter(until))
              .min(Comparator.comparing(task -> task.due))
              .orElse(null);
      if (next == null) {
        now = until;
        return;
      }
      now = next.due;
      tasks.remove(next);
      next.run();
    }
  }

  int waiting() {
    tasks.removeIf(FutureTask::isCancelled);
    return tasks.size();
  }

  private static final class Task extends FutureTask<Void>
      implements RunnableScheduledFuture<Void> {

    private final Instant due;

    Task(Runnable command, Instant due) {
      super(command, null);
      this.due = due;
    }

    @Override
    public boolean isPeriodic() {
      return false;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public int compareTo(Delayed other) {
      throw new UnsupportedOperationException("nobody asks");
    }
  }
}
