package dev.pophealth.pop3.wire;

import dev.pophealth.pop3.verdict.Event;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Host names become addresses, on daemon threads of its own, at most {@value #THREADS}: Java's
 * look-up cannot be told to stop, so one that hangs is left behind and counted, and holds up nobody
 * else. Safe for use by many threads.
 */
public final class Resolver {

  /** How many look-ups at once, those left behind included. */
  static final int THREADS = 32;

  /** How many addresses of a name are looked at. */
  static final int ADDRESSES = 8;

  private static final Resolver OF_THE_SYSTEM = new Resolver(InetAddress::getAllByName);

  private final Lookup lookup;
  private final AtomicInteger abandoned = new AtomicInteger();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          THREADS,
          1,
          TimeUnit.MINUTES,
          new SynchronousQueue<>(),
          task -> {
            Thread thread = new Thread(task, "pop3-names");
            thread.setDaemon(true);
            return thread;
          });

  private enum State {
    WAITED_FOR,
    ABANDONED,
    BACK
  }

  /** Looks a name up, and may hang. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  Resolver(Lookup lookup) {
    this.lookup = lookup;
  }

  /** The one that asks the system, shared by all. */
  public static Resolver ofTheSystem() {
    return OF_THE_SYSTEM;
  }

  /** How many look-ups were left behind and have not come back. */
  public int abandoned() {
    return abandoned.get();
  }

  /**
   * The addresses of a host, in the system's order, at most {@value #ADDRESSES}. A literal address
   * is not looked up.
   *
   * @param host a name or an address
   * @param deadline until when
   * @throws WireException when there are none in time
   */
  public List<InetAddress> addresses(String host, Deadline deadline) throws WireException {
    if (isLiteral(host)) {
      return literal(host);
    }
    Future<InetAddress[]> answer;
    AtomicReference<State> state = new AtomicReference<>(State.WAITED_FOR);
    try {
      answer =
          threads.submit(
              () -> {
                try {
                  return lookup.addresses(host);
                } finally {
                  if (state.getAndSet(State.BACK) == State.ABANDONED) {
                    abandoned.decrementAndGet();
                  }
                }
              });
    } catch (RejectedExecutionException e) {
      throw new WireException(
          Event.SILENCE, abandoned.get() + " look-ups of names hang: no room for another");
    }
    try {
      InetAddress[] found = answer.get(Math.max(0, deadline.left()), TimeUnit.NANOSECONDS);
      if (found.length == 0) {
        throw new WireException(Event.NOT_RESOLVED, "no address");
      }
      return List.of(found).subList(0, Math.min(ADDRESSES, found.length));
    } catch (TimeoutException e) {
      if (state.compareAndSet(State.WAITED_FOR, State.ABANDONED)) {
        abandoned.incrementAndGet();
      }
      throw new WireException(Event.SILENCE, "no answer from name resolution");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WireException(Event.CANCELLED, "interrupted");
    } catch (ExecutionException e) {
      throw new WireException(Event.NOT_RESOLVED, "the name does not resolve");
    }
  }

  private static List<InetAddress> literal(String host) throws WireException {
    try {
      return List.of(InetAddress.getByName(host));
    } catch (UnknownHostException e) {
      throw new WireException(Event.NOT_RESOLVED, "no address: " + host);
    }
  }

  /** A colon is in no name; four numbers are no name either. */
  private static boolean isLiteral(String host) {
    return host.indexOf(':') >= 0 || host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  }
}
