package dev.pophealth.pop3;

import dev.pophealth.pop3.wire.Deadline;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How many probes may be under way at one server: a probe must not use up the connections that it
 * asks after. Keeps nothing of servers that are not being probed. Safe for use by many threads.
 */
final class ServerLimit {

  private final int most;
  private final ConcurrentHashMap<String, Gate> gates = new ConcurrentHashMap<>();

  private static final class Gate {
    private final Semaphore places;
    private int users;

    Gate(int most) {
      places = new Semaphore(most, true);
    }

    /** Null when nobody is left. */
    @Nullable Gate withoutOne() {
      return --users == 0 ? null : this;
    }
  }

  ServerLimit(int most) {
    this.most = most;
  }

  /** Waits for a place until the deadline; whether there was one. To be left if so. */
  boolean enter(String server, Deadline deadline) throws InterruptedException {
    Gate gate =
        gates.compute(
            server,
            (name, known) -> {
              Gate at = known == null ? new Gate(most) : known;
              at.users++;
              return at;
            });
    boolean entered = false;
    try {
      entered = gate.places.tryAcquire(Math.max(0, deadline.left()), TimeUnit.NANOSECONDS);
      return entered;
    } finally {
      if (!entered) {
        forget(server);
      }
    }
  }

  void leave(String server) {
    gates.computeIfPresent(
        server,
        (name, gate) -> {
          gate.places.release();
          return gate.withoutOne();
        });
  }

  private void forget(String server) {
    gates.computeIfPresent(server, (name, gate) -> gate.withoutOne());
  }

  /** How many servers are being probed. */
  int servers() {
    return gates.size();
  }
}
