package dev.pophealth.pop3.wire;

import dev.pophealth.pop3.verdict.Event;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

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

  /** The look-ups that somebody waits for, by name. */
  private final ConcurrentHashMap<String, Inquiry> asked = new ConcurrentHashMap<>();

  private final AtomicInteger abandoned = new AtomicInteger();

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

  /** How many look-ups were left behind and have not come back; about 48 at most. */
  public int abandoned() {
    return Math.max(0, abandoned.get());
  }

  /** How many wait for a name. */
  int waiting() {
    return asked.values().stream().mapToInt(inquiry -> inquiry.waiting.get()).sum();
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
    List<InetAddress> written = Literals.addresses(host);
    if (!written.isEmpty()) {
      return written;
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
      inquiry.leave();
    }
  }

  private Inquiry join(String name) throws WireException {
    while (true) {
      Inquiry known = asked.get(name);
      if (known == null) {
        refuseIfTooManyHang();
        Inquiry fresh = new Inquiry(name);
        known = asked.putIfAbsent(name, fresh);
        if (known == null) {
          threads.execute(fresh);
          return fresh;
        }
      }
      if (known.isJoined()) {
        return known;
      }
      asked.remove(name, known);
    }
  }

  private void refuseIfTooManyHang() throws WireException {
    if (abandoned() >= MOST_ABANDONED) {
      throw new WireException(
          Event.SILENCE,
          abandoned()
              + " look-ups of names hang, so that no other is begun: mend name resolution on this"
              + " machine, or probe by address");
    }
  }

  private enum State {
    QUEUED,
    RUNNING,
    ABANDONED,
    OVER
  }

  /**
   * One look-up and those who wait for it. Without a lock, for a lock that thousands of virtual
   * threads share makes them wait for one another's turn on a processor.
   */
  private final class Inquiry implements Runnable {

    private static final int NOBODY_ANY_MORE = -1;

    private final String name;
    private final CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
    private final AtomicInteger waiting = new AtomicInteger(1);
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);

    Inquiry(String name) {
      this.name = name;
    }

    /** Whether one more waits for it; not if all have left it. */
    boolean isJoined() {
      return waiting.getAndUpdate(n -> n == NOBODY_ANY_MORE ? n : n + 1) != NOBODY_ANY_MORE;
    }

    void leave() {
      if (waiting.decrementAndGet() > 0 || !waiting.compareAndSet(0, NOBODY_ANY_MORE)) {
        return;
      }
      asked.remove(name, this);
      if (state.compareAndSet(State.QUEUED, State.OVER)) {
        threads.remove(this);
      } else if (state.compareAndSet(State.RUNNING, State.ABANDONED)) {
        abandoned.incrementAndGet();
      }
    }

    @Override
    public void run() {
      if (!state.compareAndSet(State.QUEUED, State.RUNNING)) {
        return;
      }
      try {
        InetAddress[] all = lookup.addresses(name);
        List<InetAddress> some = List.of(all).subList(0, Math.min(ADDRESSES, all.length));
        over();
        answer.complete(some);
      } catch (UnknownHostException | RuntimeException | Error e) {
        over();
        answer.completeExceptionally(e);
      }
    }

    private void over() {
      if (state.getAndSet(State.OVER) == State.ABANDONED) {
        abandoned.decrementAndGet();
      }
      asked.remove(name, this);
    }
  }
}
