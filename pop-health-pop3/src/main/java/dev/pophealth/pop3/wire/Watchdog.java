package dev.pophealth.pop3.wire;

import java.util.Comparator;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Ends what waits too long, at its deadline, however often a byte drips. One daemon thread for all,
 * which goes after a minute without work. Safe for use by many threads.
 *
 * <p>The JDK's timer wakes its thread for each task that comes first in its queue, and where probes
 * follow each other that is each of them. This one sleeps on unless it would come too late.
 */
final class Watchdog {

  /** The one for all connections. */
  static final Watchdog SHARED = new Watchdog();

  private static final long IDLE = TimeUnit.MINUTES.toNanos(1);

  /** Times are counted from here, so that they can be compared as numbers. */
  private final long origin = System.nanoTime();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition sooner = lock.newCondition();
  private final TreeSet<End> ends =
      new TreeSet<>(
          Comparator.<End>comparingLong(end -> end.time).thenComparingLong(e -> e.number));
  private long numbers;
  private boolean running;
  private long wakesAt;

  /** What comes at a deadline unless it is called off. */
  final class End {

    private final long time;
    private final long number;
    private final Runnable task;

    private End(long time, long number, Runnable task) {
      this.time = time;
      this.number = number;
      this.task = task;
    }

    void callOff() {
      lock.lock();
      try {
        ends.remove(this);
      } finally {
        lock.unlock();
      }
    }
  }

  /**
   * Has something done at a deadline.
   *
   * @param task does not wait for anything, and does not throw
   */
  End at(Deadline deadline, Runnable task) {
    long time = deadline.nanos() - origin;
    lock.lock();
    try {
      End end = new End(time, numbers++, task);
      ends.add(end);
      if (!running) {
        running = true;
        Daemons.thread(this::watch, "pop3-deadlines").start();
      } else if (time < wakesAt) {
        sooner.signal();
      }
      return end;
    } finally {
      lock.unlock();
    }
  }

  /** How many ends are still to come. */
  int waiting() {
    lock.lock();
    try {
      return ends.size();
    } finally {
      lock.unlock();
    }
  }

  private void watch() {
    boolean on = true;
    while (on) {
      try {
        End due = due();
        on = due != null;
        if (due != null) {
          due.task.run();
        }
      } catch (InterruptedException | RuntimeException | Error e) {
        // The deadlines of all others hang on this thread.
      }
    }
  }

  /** Waits for the next one; null when there was none for long. */
  private @Nullable End due() throws InterruptedException {
    lock.lock();
    try {
      long now = System.nanoTime() - origin;
      long idle = now + IDLE;
      while (!ends.isEmpty() || now < idle) {
        if (!ends.isEmpty() && ends.first().time <= now) {
          return ends.pollFirst();
        }
        wakesAt = ends.isEmpty() ? idle : ends.first().time;
        long left = sooner.awaitNanos(wakesAt - now);
        now = wakesAt - left;
      }
      running = false;
      return null;
    } finally {
      lock.unlock();
    }
  }
}
