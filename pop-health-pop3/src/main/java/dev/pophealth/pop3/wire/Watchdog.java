package dev.pophealth.pop3.wire;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends connections at their deadline, by closing them: that wakes whatever waits on them, be it a
 * read, a write or a handshake, however often a byte drips. One daemon thread for all.
 */
final class Watchdog {

  private static final ScheduledThreadPoolExecutor TIMER = timer();

  private Watchdog() {}

  static ScheduledFuture<?> at(Deadline deadline, Runnable close) {
    return TIMER.schedule(close, Math.max(0, deadline.left()), TimeUnit.NANOSECONDS);
  }

  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "pop3-deadlines");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    timer.setKeepAliveTime(1, TimeUnit.MINUTES);
    timer.allowCoreThreadTimeOut(true);
    return timer;
  }
}
