package dev.pophealth.pop3;

import dev.pophealth.pop3.verdict.Event;
import dev.pophealth.pop3.verdict.Evidence;
import dev.pophealth.pop3.verdict.Stage;
import dev.pophealth.pop3.verdict.Verdicts;
import dev.pophealth.pop3.wire.Deadline;
import dev.pophealth.pop3.wire.Resolver;
import dev.pophealth.pop3.wire.WireException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Probes POP3 servers: says which phase failed, in what words, whose fault it is, and what to check
 * next. Nothing a server does hangs it, floods it or makes it throw.
 *
 * <pre>{@code
 * Pop3Client client = Pop3Client.create();
 * Pop3Result result = client.probe(Pop3Check.proxyTest("cas1.example.org").build());
 * System.out.println(result.english());
 * }</pre>
 *
 * <p>Safe for use by many threads; on virtual threads it pins none. It holds no thread of its own
 * but two small daemon pools that all clients share, for deadlines and for names.
 */
public final class Pop3Client {

  /** Half of what Exchange allows one user (MaxConnectionsPerUser 16). */
  private static final int PLACES = 8;

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration NEVER = Duration.ofDays(36_500);

  private final InstantSource clock;
  private final ServerLimit limit;
  private final Resolver resolver;

  Pop3Client(InstantSource clock, int probesPerServer, Resolver resolver) {
    this.clock = Objects.requireNonNull(clock, "clock");
    if (probesPerServer < 1) {
      throw new IllegalArgumentException(
          "probes per server: " + probesPerServer + ": give one or more");
    }
    this.limit = new ServerLimit(probesPerServer);
    this.resolver = resolver;
  }

  /** A client by the system's clock, with at most eight probes at a server at once. */
  public static Pop3Client create() {
    return create(InstantSource.system(), PLACES);
  }

  /**
   * A client.
   *
   * @param clock tells when a probe began, and what has expired
   * @param probesPerServer how many probes at once at one host and port, 1 or more; others wait
   *     within their deadline
   * @throws IllegalArgumentException when that is less than one
   */
  public static Pop3Client create(InstantSource clock, int probesPerServer) {
    return new Pop3Client(clock, probesPerServer, Resolver.ofTheSystem());
  }

  /**
   * Probes, on the calling thread. Ends at the check's deadline at the latest, and at an interrupt.
   *
   * @param check what to probe
   */
  public Pop3Result probe(Pop3Check check) {
    return run(check, Deadline.in(check.deadline()), new Cancellation());
  }

  /**
   * Probes on another thread. Cancelling the future closes the connection at once.
   *
   * @param check what to probe
   * @param executor runs it
   */
  public CompletableFuture<Pop3Result> probe(Pop3Check check, Executor executor) {
    return probe(check, Deadline.in(NEVER), executor);
  }

  private CompletableFuture<Pop3Result> probe(Pop3Check check, Deadline latest, Executor executor) {
    Cancellation cancellation = new Cancellation();
    CompletableFuture<Pop3Result> future = new Cancellable<>(cancellation::cancel);
    executor.execute(
        () -> {
          try {
            future.complete(run(check, latest.within(check.deadline()), cancellation));
          } catch (RuntimeException | Error e) {
            future.completeExceptionally(e);
          }
        });
    return future;
  }

  /**
   * Several checks in one call, such as several front ends and mailboxes: each is probed, whatever
   * becomes of the others.
   *
   * @param checks what to probe
   * @param within when all is over at the latest, whatever the checks say; above zero. A probe for
   *     which no time is left once the executor runs it could not run, and says so
   * @param executor runs them
   * @return the results in the order of the checks; cancelling it cancels all
   * @throws IllegalArgumentException when the time is zero or less, or more than a day
   */
  public CompletableFuture<List<Pop3Result>> probeAll(
      Collection<Pop3Check> checks, Duration within, Executor executor) {
    if (within.isNegative() || within.isZero() || within.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "all probes within " + within + ": give more than nothing and at most a day");
    }
    return probeAll(checks, Deadline.in(within), executor);
  }

  /**
   * The same without a time for all of them: each has its own, which begins when it is run.
   *
   * @param checks what to probe
   * @param executor runs them
   * @return the results in the order of the checks; cancelling it cancels all
   */
  public CompletableFuture<List<Pop3Result>> probeAll(
      Collection<Pop3Check> checks, Executor executor) {
    return probeAll(checks, Deadline.in(NEVER), executor);
  }

  private CompletableFuture<List<Pop3Result>> probeAll(
      Collection<Pop3Check> checks, Deadline latest, Executor executor) {
    List<CompletableFuture<Pop3Result>> all =
        checks.stream().map(check -> probe(check, latest, executor)).toList();
    CompletableFuture<List<Pop3Result>> results =
        new Cancellable<>(() -> all.forEach(one -> one.cancel(true)));
    CompletableFuture<?> unused =
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
            .thenRun(() -> results.complete(all.stream().map(CompletableFuture::join).toList()));
    return results;
  }

  /** Cancelling it ends what it waits for. */
  private static final class Cancellable<T> extends CompletableFuture<T> {

    private final Runnable end;

    Cancellable(Runnable end) {
      this.end = end;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      if (cancelled) {
        end.run();
      }
      return cancelled;
    }
  }

  private Pop3Result run(Pop3Check check, Deadline deadline, Cancellation cancellation) {
    Instant now = clock.instant();
    long start = System.nanoTime();
    String server = check.host().toLowerCase(Locale.ROOT) + ":" + check.port();
    Probing probing = new Probing(check, now, start);
    if (deadline.hasCome()) {
      return probing.failed(Event.DEADLINE, "no time was left for it");
    }
    try {
      if (!limit.enter(server, deadline)) {
        return probing.failed(Event.LIMIT, "no place in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return probing.failed(Event.CANCELLED, "interrupted");
    }
    try {
      return probing.addresses(resolver, deadline, cancellation);
    } finally {
      limit.leave(server);
    }
  }

  /** One probe under way. */
  private static final class Probing {

    private final Pop3Check check;
    private final Instant now;
    private final long start;
    private final List<Pop3Session> sessions = new ArrayList<>();
    private final List<NotTested> notTested = new ArrayList<>();
    private Duration resolved = Duration.ZERO;
    private boolean secretSent;

    Probing(Pop3Check check, Instant now, long start) {
      this.check = check;
      this.now = now;
      this.start = start;
    }

    Pop3Result addresses(Resolver resolver, Deadline deadline, Cancellation cancellation) {
      List<InetAddress> found;
      try {
        found = resolver.addresses(check.host(), deadline);
      } catch (WireException e) {
        return failed(e.event(), e.words());
      }
      resolved = Duration.ofNanos(System.nanoTime() - start);
      for (InetAddress address : found) {
        if (deadline.hasCome() || cancellation.isCancelled()) {
          notTested.add(new NotTested(address.getHostAddress(), "the time was over"));
        } else {
          boolean logsIn = check.kind().logsIn() && !secretSent;
          if (check.kind().logsIn() && secretSent) {
            notTested.add(
                new NotTested(
                    "login at " + address.getHostAddress(), "a probe sends its secret once"));
          }
          Conversation talk = new Conversation(check, address, logsIn, now);
          Pop3Session session =
              talk.hold(deadline.within(check.connectionDeadline()), cancellation);
          secretSent |= talk.secretSent();
          sessions.add(
              session.ok() && logsIn && check.delivery().isPresent() && check.login().isPresent()
                  ? new RoundTrip(
                          check,
                          check.delivery().get(),
                          check.login().get(),
                          now,
                          deadline,
                          cancellation)
                      .after(session, resolver)
                  : session);
        }
      }
      return result(true, verdict());
    }

    /**
     * Well, when one address does all that was asked; else the failure that came furthest, since it
     * tells most.
     */
    private Optional<Diagnosis> verdict() {
      boolean well =
          check.everyAddress()
              ? sessions.stream().allMatch(Pop3Session::ok)
              : sessions.stream().anyMatch(this::didAll);
      if (well) {
        return Optional.empty();
      }
      Diagnosis furthest = null;
      for (Pop3Session session : sessions) {
        Diagnosis one = session.diagnosis().orElse(null);
        if (one != null && (furthest == null || one.phase().compareTo(furthest.phase()) > 0)) {
          furthest = one;
        }
      }
      return Optional.of(furthest == null ? diagnosis(Event.DEADLINE, "") : furthest);
    }

    private boolean didAll(Pop3Session session) {
      return session.ok() && (!check.kind().logsIn() || session.mechanism().isPresent());
    }

    Pop3Result failed(Event event, String words) {
      resolved = Duration.ofNanos(System.nanoTime() - start);
      return result(false, Optional.of(diagnosis(event, words)));
    }

    private static Diagnosis diagnosis(Event event, String words) {
      return Verdicts.of(
          new Evidence(
              Phase.RESOLUTION,
              Stage.CONNECTED,
              "",
              event,
              Optional.empty(),
              words,
              false,
              false,
              false));
    }

    private Pop3Result result(boolean named, Optional<Diagnosis> diagnosis) {
      List<Finding> findings = new ArrayList<>();
      for (Pop3Session session : sessions) {
        findings.addAll(session.findings());
        notTested.addAll(session.notTested());
        @Nullable Diagnosis why = session.diagnosis().orElse(null);
        if (why != null && !Optional.of(why).equals(diagnosis)) {
          findings.add(
              new Finding(
                  Finding.Kind.ADDRESS_FAILED,
                  session.address() + ": " + why.category() + " at " + why.phase()));
        }
      }
      return new Pop3Result(
          check.kind(),
          check.host() + ":" + check.port(),
          now,
          Duration.ofNanos(System.nanoTime() - start),
          new PhaseResult(Phase.RESOLUTION, named, resolved),
          sessions,
          diagnosis,
          List.copyOf(new LinkedHashSet<>(findings)),
          List.copyOf(new LinkedHashSet<>(notTested)));
    }
  }
}
