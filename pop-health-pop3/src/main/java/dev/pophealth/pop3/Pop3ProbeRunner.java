package dev.pophealth.pop3;

import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ServerName;
import dev.pophealth.port.ProbeRunner;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs the seed page's four probes with a {@link Pop3Client}: by the probe's name a {@link
 * ProbeKind}, by the server's name whatever the embedder knows of it.
 *
 * <pre>{@code
 * ProbeRunner probes =
 *     new Pop3ProbeRunner(
 *         Pop3Client.create(),
 *         server -> Optional.of(ProbedServer.builder().host(server.value()).login(login).build()));
 * }</pre>
 *
 * <p>Safe for use by many threads if the function is.
 */
public final class Pop3ProbeRunner implements ProbeRunner {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration MOST_MARGIN = Duration.ofSeconds(1);
  private static final int MARGIN = 10;

  private final Pop3Client client;
  private final Function<ServerName, Optional<ProbedServer>> servers;

  /**
   * A runner.
   *
   * @param client does the probing
   * @param servers what is known of a server; empty for one that is not to be probed
   */
  public Pop3ProbeRunner(Pop3Client client, Function<ServerName, Optional<ProbedServer>> servers) {
    this.client = Objects.requireNonNull(client, "client");
    this.servers = Objects.requireNonNull(servers, "servers");
  }

  /**
   * Runs a probe once, on the calling thread. An interrupt ends it.
   *
   * @param probe the probe; its health set is not looked at
   * @param server where to run it
   * @param within the longest time to take, above zero. A tenth of it, at most a second, is left
   *     over, so that a server that keeps silent is told before the caller gives up
   * @return how it ended; "could not run" for another probe than the four, for a server or target
   *     that nothing is known of, and wherever the service is not to blame
   * @throws IllegalArgumentException when the time is zero or less
   */
  @Override
  public ProbeReading run(ProbeIdentity probe, ServerName server, Duration within) {
    if (within.isNegative() || within.isZero()) {
      throw new IllegalArgumentException(
          "a probe has " + within + " to run in: give it a time above zero");
    }
    Optional<ProbeKind> kind = ProbeKind.of(probe.probe());
    if (kind.isEmpty()) {
      return ProbeReading.couldNotRun(probe.probe() + " is none of the four POP3 probes");
    }
    Optional<ProbedServer> known = servers.apply(server);
    if (known.isEmpty()) {
      return ProbeReading.couldNotRun("it is not known how to reach POP3 on " + server);
    }
    return run(kind.get(), probe.target(), known.get(), server, deadline(within));
  }

  private ProbeReading run(
      ProbeKind kind,
      Optional<String> target,
      ProbedServer at,
      ServerName server,
      Duration deadline) {
    Pop3Check.Builder check =
        Pop3Check.builder().kind(kind).host(at.host()).trust(at.trust()).deadline(deadline);
    if (kind.isAtBackEnd()) {
      check.port(at.backEndPort()).security(at.backEndSecurity());
    } else {
      check.port(at.frontEndPort()).security(at.frontEndSecurity());
    }
    if (kind.logsIn()) {
      Optional<Login> login = login(at, target);
      if (login.isEmpty()) {
        return ProbeReading.couldNotRun(
            "no login is known for "
                + kind.probe()
                + " on "
                + server
                + target.map(one -> " against " + one).orElse(""));
      }
      check.login(login);
    }
    if (kind == ProbeKind.TOUCH_POINT) {
      check.delivery(at.delivery());
    }
    return client.probe(check.build()).reading();
  }

  private static Optional<Login> login(ProbedServer at, Optional<String> target) {
    if (target.isEmpty()) {
      return at.login();
    }
    return at.loginsByTarget().entrySet().stream()
        .filter(one -> one.getKey().equalsIgnoreCase(target.get()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Duration deadline(Duration within) {
    Duration most = within.compareTo(LONGEST) > 0 ? LONGEST : within;
    Duration margin = most.dividedBy(MARGIN);
    return most.minus(margin.compareTo(MOST_MARGIN) > 0 ? MOST_MARGIN : margin);
  }
}
