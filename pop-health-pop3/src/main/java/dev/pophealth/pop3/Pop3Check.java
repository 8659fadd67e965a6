package dev.pophealth.pop3;

import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What to probe, and how. Each default has its reason in {@code docs/defaults.md}. Immutable; safe
 * to share if its login's source is.
 */
@HouseStyle
@Value.Immutable
@SuppressWarnings("exports")
public interface Pop3Check {

  /** Which of the four probes. */
  ProbeKind kind();

  /** The host: a name, or an address; 1 to 253 characters without white space. */
  String host();

  /** The port, 1 to 65,535; by kind and security: 995 or 110, at the back end 1995. */
  @Value.Default
  default int port() {
    return kind().isAtBackEnd() ? Endpoints.BACK_END : Endpoints.frontEnd(security());
  }

  /** How the connection is protected; TLS from the start. */
  @Value.Default
  default ConnectionSecurity security() {
    return ConnectionSecurity.TLS;
  }

  /** Whom to trust; the system's anchors. */
  @Value.Default
  default Trust trust() {
    return Trust.system();
  }

  /** Who logs in; required for kinds that do, and refused for others. */
  Optional<Login> login();

  /** When all is over at the latest, name resolution included; 55 seconds. */
  @Value.Default
  default Duration deadline() {
    return Duration.ofSeconds(55);
  }

  /** When one connection is over at the latest; 30 seconds. */
  @Value.Default
  default Duration connectionDeadline() {
    return Duration.ofSeconds(30);
  }

  /**
   * How long a server must keep silent before that is its fault; five seconds. A shorter silence at
   * the deadline says that the probe had too little time.
   */
  @Value.Default
  default Duration patience() {
    return Duration.ofSeconds(5);
  }

  /** Whether to stop after the login, as the light mode of Test-PopConnectivity does; no. */
  @Value.Default
  default boolean light() {
    return false;
  }

  /** Whether to ask LIST and UIDL as well; no. */
  @Value.Default
  default boolean listing() {
    return false;
  }

  /** Whether it counts as a failure when one of the host's addresses fails; no: a finding. */
  @Value.Default
  default boolean everyAddress() {
    return false;
  }

  /** How much of the server's talk is taken. */
  @Value.Default
  default Bounds bounds() {
    return Bounds.DEFAULT;
  }

  /**
   * A message to be delivered, read back and removed by the customer's client once the probe itself
   * went well; for a touch point only. Without it a probe never changes the mailbox.
   */
  Optional<Delivery> delivery();

  /** What came out last time, to tell what has changed since. */
  Optional<Pop3Result> previous();

  /** Refuses what cannot be probed. */
  @Value.Check
  default void check() {
    Endpoints.requireHost(host());
    Endpoints.requirePort(port());
    if (kind().logsIn() != login().isPresent()) {
      throw new IllegalArgumentException(
          kind().logsIn()
              ? kind() + " logs in: give a login"
              : kind() + " does not log in: leave the login out, or take another kind");
    }
    if (delivery().isPresent() && (kind() != ProbeKind.TOUCH_POINT || light())) {
      throw new IllegalArgumentException(
          "a delivery goes with a touch point that is not light: leave it out of " + kind());
    }
    positive("deadline", deadline());
    positive("connectionDeadline", connectionDeadline());
    if (patience().isNegative()) {
      throw new IllegalArgumentException("patience is " + patience() + ": give zero or more");
    }
  }

  private static void positive(String name, Duration time) {
    if (time.isNegative() || time.isZero() || time.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          name + " is " + time + ": give more than nothing and at most a day");
    }
  }

  /**
   * Greeting, capabilities and sign-off at the back end.
   *
   * @param host the Mailbox server
   */
  static Builder selfTest(String host) {
    return builder().kind(ProbeKind.SELF_TEST).host(host);
  }

  /**
   * Greeting, capabilities and sign-off at the front end.
   *
   * @param host the Client Access server
   */
  static Builder proxyTest(String host) {
    return builder().kind(ProbeKind.PROXY_TEST).host(host);
  }

  /**
   * Login and mailbox at the back end.
   *
   * @param host the Mailbox server
   * @param login who logs in
   */
  static Builder deepTest(String host, Login login) {
    return builder().kind(ProbeKind.DEEP_TEST).host(host).login(login);
  }

  /**
   * Login and mailbox through the front end.
   *
   * @param host the Client Access server
   * @param login who logs in
   */
  static Builder touchPoint(String host, Login login) {
    return builder().kind(ProbeKind.TOUCH_POINT).host(host).login(login);
  }

  /** A builder; kind and host are required. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a check. Not safe for use by many threads. */
  final class Builder extends ImmutablePop3Check.Builder {
    Builder() {}
  }
}
