package dev.pophealth.pop3.wire;

import dev.pophealth.pop3.verdict.Event;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Host names become addresses, on daemon threads of its own. Java's look-up cannot be told to stop,
 * so one that hangs is left behind and counted. Those who ask for the same name at once share one
 * look-up, so that a name that hangs holds one thread. Safe for use by many threads.
 */
public final class Resolver {

  /** How many look-ups run at once, those left behind included; others wait for their turn. */
  static final int THREADS = 64;

  /**
   * How many are left behind at most; then no other is begun, so that it need not be waited for.
   */
  static final int MOST_ABANDONED = 48;

  /** How many addresses of a name are looked at. */
  static final int ADDRESSES = 8;

  private static final Resolver OF_THE_SYSTEM = new Resolver(InetAddress::getAllByName);

  private final Lookup lookup;
  private final ThreadPoolExecutor threads;

  private final ReentrantLock lock = new ReentrantLock();

  /** The look-ups that somebody waits for, by name. */
  private final Map<String, Inquiry> asked = new HashMap<>();

  private int abandoned;

  /** Looks a name up, and may hang. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  Resolver(Lookup lookup) {
    this.lookup = lookup;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> Daemons.thread(task, "pop3-names"));
    threads.allowCoreThreadTimeOut(true);
  }

  /** The one that asks the system, shared by all. */
  public static Resolver ofTheSystem() {
    return OF_THE_SYSTEM;
  }

  /** How many look-ups were left behind and have not come back; at most 48. */
  public int abandoned() {
    lock.lock();
    try {
      return abandoned;
    } finally {
      lock.unlock();
    }
  }

  /** How many wait for a name. */
  int waiting() {
    lock.lock();
    try {
      return asked.values().stream().mapToInt(inquiry -> inquiry.waiting).sum();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The addresses of a host, in the system's order, at most {@value #ADDRESSES}. A literal address
   * is not looked up.
   *
   * @param host a name or an address
   * @param deadline until when
   * @throws WireException when there are none in time: NOT_RESOLVED, SILENCE, or CANCELLED by an
   *     interrupt
   */
  public List<InetAddress> addresses(String host, Deadline deadline) throws WireException {
    if (Literals.isLiteral(host)) {
      return Literals.addresses(host);
    }
    Inquiry inquiry = join(host.toLowerCase(Locale.ROOT));
    try {
      List<InetAddress> found =
          inquiry.answer.get(Math.max(0, deadline.left()), TimeUnit.NANOSECONDS);
      if (found.isEmpty()) {
        throw new WireException(Event.NOT_RESOLVED, "no address");
      }
      return found;
    } catch (TimeoutException e) {
      throw new WireException(Event.SILENCE, "no answer from name resolution");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WireException(Event.CANCELLED, "interrupted");
    } catch (ExecutionException e) {
      throw new WireException(
          Event.NOT_RESOLVED, Failures.words(Objects.requireNonNull(e.getCause())));
    } finally {
      leave(inquiry);
    }
  }

  private Inquiry join(String name) throws WireException {
    lock.lock();
    try {
      Inquiry inquiry = asked.get(name);
      if (inquiry == null) {
        if (abandoned >= MOST_ABANDONED) {
          throw new WireException(
              Event.SILENCE,
              abandoned
                  + " look-ups of names hang, so that no other is begun: mend name resolution"
                  + " on this machine, or probe by address");
        }
        inquiry = new Inquiry(name);
        asked.put(name, inquiry);
        threads.execute(inquiry);
      }
      inquiry.waiting++;
      return inquiry;
    } finally {
      lock.unlock();
    }
  }

  private void leave(Inquiry inquiry) {
    lock.lock();
    try {
      if (--inquiry.waiting == 0 && inquiry.state != State.OVER) {
        asked.remove(inquiry.name);
        if (inquiry.state == State.RUNNING) {
          inquiry.state = State.ABANDONED;
          abandoned++;
        } else {
          threads.remove(inquiry);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private enum State {
    QUEUED,
    RUNNING,
    ABANDONED,
    OVER
  }

  /** One look-up and those who wait for it. */
  private final class Inquiry implements Runnable {

    private final String name;
    private final CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
    private int waiting;
    private State state = State.QUEUED;

    Inquiry(String name) {
      this.name = name;
    }

    @Override
    public void run() {
      if (!isStillAsked()) {
        return;
      }
      try {
        InetAddress[] all = lookup.addresses(name);
        List<InetAddress> some = List.of(all).subList(0, Math.min(ADDRESSES, all.length));
        isOver();
        answer.complete(some);
      } catch (UnknownHostException | RuntimeException | Error e) {
        isOver();
        answer.completeExceptionally(e);
      }
    }

    private boolean isStillAsked() {
      lock.lock();
      try {
        state = State.RUNNING;
        return waiting > 0;
      } finally {
        lock.unlock();
      }
    }

    private void isOver() {
      lock.lock();
      try {
        if (state == State.ABANDONED) {
          abandoned--;
        }
        state = State.OVER;
        asked.remove(name, this);
      } finally {
        lock.unlock();
      }
    }
  }
}
