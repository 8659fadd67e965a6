package dev.pophealth.pop3;

import dev.pophealth.pop3.customer.CustomerClient;
import dev.pophealth.pop3.verdict.Event;
import dev.pophealth.pop3.verdict.Evidence;
import dev.pophealth.pop3.verdict.Stage;
import dev.pophealth.pop3.verdict.Verdicts;
import dev.pophealth.pop3.wire.Deadline;
import dev.pophealth.pop3.wire.Resolver;
import dev.pophealth.pop3.wire.TlsGuard;
import dev.pophealth.pop3.wire.WireException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A marked message goes the customer's way: delivered, waited for, read back, removed. Comes after
 * a conversation that went well, and adds to its session.
 */
final class RoundTrip {

  private final Pop3Check check;
  private final Delivery delivery;
  private final Login login;
  private final Instant now;
  private final Deadline deadline;
  private final Cancellation cancellation;
  private final List<PhaseResult> phases = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private long phaseStart = System.nanoTime();
  private @Nullable Evidence failure;

  RoundTrip(
      Pop3Check check,
      Delivery delivery,
      Login login,
      Instant now,
      Deadline deadline,
      Cancellation cancellation) {
    this.check = check;
    this.delivery = delivery;
    this.login = login;
    this.now = now;
    this.deadline = deadline;
    this.cancellation = cancellation;
  }

  /** The session with what came of the message. */
  Pop3Session after(Pop3Session session, Resolver resolver) {
    phaseStart = System.nanoTime();
    try (CustomerClient client = client(session)) {
      Duration pause = loginDelay(session);
      if (deadline.left() <= pause.toNanos()) {
        throw new WireException(
            Event.DEADLINE, "the server wants " + pause.toSeconds() + " s between two logins");
      }
      InetAddress mailServer = resolver.addresses(delivery.host(), deadline).get(0);
      client.deliver(
          new CustomerClient.Place(
              mailServer, delivery.port(), delivery.host(), delivery.security()),
          delivery.sender(),
          delivery.recipient());
      lookFor(client, session, pause);
    } catch (WireException e) {
      failed(Phase.DELIVERY, e.event(), e.words());
    }
    return session.and(phases, Optional.ofNullable(failure).map(Verdicts::of), findings);
  }

  private CustomerClient client(Pop3Session session) throws WireException {
    return new CustomerClient(
        login,
        mechanism(session),
        () -> guard(true),
        () -> guard(false),
        sockets -> cancellation.endsBy(sockets::cancel),
        deadline,
        check.patience());
  }

  private static Mechanism mechanism(Pop3Session session) {
    return Arrays.stream(Mechanism.values())
        .filter(one -> session.mechanism().filter(one.word()::equals).isPresent())
        .findFirst()
        .orElse(Mechanism.USER_PASS);
  }

  private void lookFor(CustomerClient client, Pop3Session session, Duration pause) {
    try {
      if (look(client, session, pause) == CustomerClient.Look.ALTERED) {
        failed(Phase.RETRIEVAL, Event.MESSAGE_ALTERED, "");
      } else {
        ended(Phase.RETRIEVAL, true);
      }
    } catch (WireException e) {
      findings.add(new Finding(Finding.Kind.MESSAGE_LEFT, delivery.recipient()));
      if (e.event() == Event.DELIVERY_TIMEOUT) {
        failed(Phase.DELIVERY, e.event(), e.words());
      } else if (client.refusal().isPresent()) {
        failed(Phase.RETRIEVAL, Event.REPLY, client.refusedCommand(), client.refusal(), "");
      } else {
        failed(Phase.RETRIEVAL, e.event(), e.words());
      }
    }
  }

  /** Looks until the message is there, as often as the server wants it at most. */
  private CustomerClient.Look look(CustomerClient client, Pop3Session session, Duration loginDelay)
      throws WireException {
    CustomerClient.Place place =
        new CustomerClient.Place(address(session), check.port(), check.host(), check.security());
    Duration pause = loginDelay;
    while (true) {
      sleep(pause.toNanos());
      CustomerClient.Look look = client.look(place, check.bounds());
      if (look != CustomerClient.Look.NOT_THERE) {
        ended(Phase.DELIVERY, true);
        return look;
      }
      pause = longer(loginDelay, delivery.lookEvery());
      if (deadline.left() < pause.toNanos()) {
        throw new WireException(Event.DELIVERY_TIMEOUT, "");
      }
    }
  }

  /** Before the first look, only what LOGIN-DELAY wants (RFC 2449, section 6.5). */
  private static Duration loginDelay(Pop3Session session) {
    return Stream.of(session.capabilities(), session.capabilitiesLoggedIn())
        .flatMap(Optional::stream)
        .flatMap(all -> all.lines().stream())
        .filter(line -> line.matches("(?i)LOGIN-DELAY [0-9]{1,6}( .*)?"))
        .map(line -> Duration.ofSeconds(Long.parseLong(line.split(" ", -1)[1])))
        .reduce(Duration.ZERO, RoundTrip::longer);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void sleep(long nanos) throws WireException {
    long end = System.nanoTime() + nanos;
    Thread sleeper = Thread.currentThread();
    cancellation.endsBy(() -> LockSupport.unpark(sleeper));
    for (long left = nanos; left > 0 && !cancellation.isCancelled(); ) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        throw new WireException(Event.CANCELLED, "interrupted");
      }
      left = end - System.nanoTime();
    }
    if (cancellation.isCancelled()) {
      throw new WireException(Event.CANCELLED, "");
    }
  }

  private static InetAddress address(Pop3Session session) throws WireException {
    try {
      return InetAddress.getByName(session.address());
    } catch (UnknownHostException e) {
      throw new WireException(Event.NOT_RESOLVED, session.address());
    }
  }

  private TlsGuard guard(boolean fromTheStart) {
    Trust trust = check.trust();
    return new TlsGuard(trust.verifier(), trust.pins(), trust.insecure(), now, fromTheStart);
  }

  private void failed(Phase phase, Event event, String words) {
    failed(phase, event, "", Optional.empty(), words);
  }

  /** A second login is judged as a login: refused, it says nothing of the mailbox. */
  private void failed(
      Phase phase, Event event, String command, Optional<Pop3Reply> reply, String words) {
    Stage stage = reply.isPresent() ? Stage.AUTHORIZATION : Stage.TRANSACTION;
    failure =
        new Evidence(
            phase,
            stage,
            command,
            event,
            reply,
            words,
            check.security() != ConnectionSecurity.PLAIN,
            false,
            true);
    ended(phase, false);
  }

  private void ended(Phase phase, boolean passed) {
    long time = System.nanoTime();
    phases.add(new PhaseResult(phase, passed, Duration.ofNanos(time - phaseStart)));
    phaseStart = time;
  }
}
