package dev.pophealth.pop3.wire;

import java.util.Comparator;
import java.util.Iterator;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Ends what waits too long, at its deadline, however often a byte drips. One daemon thread for all,
 * which goes after a minute without work. Safe for use by many threads.
 *
 * <p>The JDK's timer wakes its thread for each task that comes first in its queue, and where probes
 * follow each other that is each of them; and its lock, shared with thousands of virtual threads,
 * was seen to keep its thread waiting for 19 seconds. This one sleeps on unless it would come too
 * late, and has no lock.
 */
final class Watchdog {

  /** The one for all connections. */
  static final Watchdog SHARED = new Watchdog();

  private static final long IDLE = TimeUnit.MINUTES.toNanos(1);

  /** Times are counted from here, so that they can be compared as numbers. */
  private final long origin = System.nanoTime();

  private final ConcurrentSkipListSet<End> ends =
      new ConcurrentSkipListSet<>(
          Comparator.<End>comparingLong(end -> end.time).thenComparingLong(end -> end.number));
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicReference<@Nullable Thread> watcher = new AtomicReference<>();

  /** Until when the watcher may sleep; whoever has less time wakes it. */
  private volatile long sleepsUntil;

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
      ends.remove(this);
    }
  }

  /**
   * Has something done at a deadline.
   *
   * @param task does not wait for anything, and does not throw
   */
  End at(Deadline deadline, Runnable task) {
    End end = new End(deadline.nanos() - origin, numbers.getAndIncrement(), task);
    ends.add(end);
    Thread on = watcher.get();
    if (on == null) {
      start();
    } else if (end.time < sleepsUntil) {
      LockSupport.unpark(on);
    }
    return end;
  }

  /** How many ends are still to come. */
  int waiting() {
    return ends.size();
  }

  private void start() {
    Thread fresh = Daemons.thread(this::watch, "pop3-deadlines");
    if (watcher.compareAndSet(null, fresh)) {
      fresh.start();
    }
  }

  private void watch() {
    long idleSince = now();
    while (!ends.isEmpty() || now() - idleSince < IDLE) {
      End next = first();
      if (next == null || next.time > now()) {
        sleep(next == null ? idleSince + IDLE : next.time);
      } else if (ends.remove(next)) {
        run(next);
        idleSince = now();
      }
    }
    watcher.set(null);
    if (!ends.isEmpty()) {
      start();
    }
  }

  /** Says first until when, then looks once more: what was added in between is seen or wakes it. */
  private void sleep(long until) {
    sleepsUntil = until;
    End next = first();
    if (next == null || next.time >= until) {
      LockSupport.parkNanos(this, until - now());
    }
  }

  /** Null if there is none, which can change at any time. */
  private @Nullable End first() {
    Iterator<End> all = ends.iterator();
    return all.hasNext() ? all.next() : null;
  }

  private static void run(End end) {
    try {
      end.task.run();
    } catch (RuntimeException | Error e) {
      // The deadlines of all others hang on this thread.
    }
  }

  private long now() {
    return System.nanoTime() - origin;
  }
}
