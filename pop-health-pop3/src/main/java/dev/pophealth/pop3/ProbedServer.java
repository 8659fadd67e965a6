package dev.pophealth.pop3;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A server as a {@link Pop3ProbeRunner} meets it: where it listens, whom to trust, who logs in. A
 * server with both roles has both doors. Immutable; safe to share if its logins' sources are.
 */
@HouseStyle
@Value.Immutable
@SuppressWarnings("exports")
public interface ProbedServer {

  /** The host: a name, or an address; of this server itself, not of a load balancer before it. */
  String host();

  /** How the back end's connections are protected; TLS from the start. */
  @Value.Default
  default ConnectionSecurity backEndSecurity() {
    return ConnectionSecurity.TLS;
  }

  /** The back end's port; 1995. */
  @Value.Default
  default int backEndPort() {
    return Endpoints.BACK_END;
  }

  /** How the front end's connections are protected; TLS from the start. */
  @Value.Default
  default ConnectionSecurity frontEndSecurity() {
    return ConnectionSecurity.TLS;
  }

  /** The front end's port; 995, or 110 where the security is not TLS from the start. */
  @Value.Default
  default int frontEndPort() {
    return Endpoints.frontEnd(frontEndSecurity());
  }

  /** Whom to trust; the system's anchors. */
  @Value.Default
  default Trust trust() {
    return Trust.system();
  }

  /** Who logs in where the probe has no target; without it such probes cannot run. */
  Optional<Login> login();

  /**
   * Who logs in where the probe has a target, such as a database: a mailbox in it. By target,
   * compared without letter case. A target that is not here cannot be probed: another mailbox would
   * say nothing about it.
   */
  Map<String, Login> loginsByTarget();

  /** A marked message that touch points deliver, read back and remove; without it none is sent. */
  Optional<Delivery> delivery();

  /** Refuses what cannot be probed. */
  @Value.Check
  default void check() {
    Endpoints.requireHost(host());
    Endpoints.requirePort(backEndPort());
    Endpoints.requirePort(frontEndPort());
  }

  /** A builder; the host is required. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a server. Not safe for use by many threads. */
  final class Builder extends ImmutableProbedServer.Builder {
    Builder() {}
  }
}
