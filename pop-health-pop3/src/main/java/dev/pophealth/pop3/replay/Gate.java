package dev.pophealth.pop3.replay;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Where plays wait until a test lets them pass: no test has to sleep. Each pass lets one wait, or
 * one octet of a drip, go on; passes are kept for those who come later. Thread-safe.
 */
public final class Gate {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private long passes;
  private int waiting;
  private boolean open;

  Gate() {}

  /** Lets everybody pass from now on. */
  public synchronized void open() {
    open = true;
    notifyAll();
  }

  /**
   * Lets one wait, or one octet, after another pass.
   *
   * @param count how many, zero or more
   * @throws IllegalArgumentException if below zero
   */
  public synchronized void pass(int count) {
    passes += Script.notNegative(count);
    notifyAll();
  }

  /**
   * Waits until a play stands at the gate.
   *
   * @return whether one does; false if none came in time
   * @throws InterruptedException if interrupted
   */
  public synchronized boolean awaitArrival(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (waiting == 0) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
    return true;
  }

  synchronized void enter() throws InterruptedException {
    waiting++;
    notifyAll();
    try {
      while (!open && passes == 0) {
        wait();
      }
      if (!open) {
        passes--;
      }
    } finally {
      waiting--;
    }
  }

  static String checkedName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "no name for a gate: give small letters, digits and hyphens, a letter first, at most 40");
    }
    return name;
  }
}
