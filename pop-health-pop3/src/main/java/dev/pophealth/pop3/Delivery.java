package dev.pophealth.pop3;

import java.time.Duration;
import org.immutables.value.Value;

/**
 * A marked message that a touch-point probe delivers, waits for, reads back and removes: it, and no
 * other. Immutable; safe to share.
 */
@HouseStyle
@Value.Immutable
@SuppressWarnings("exports")
public interface Delivery {

  /** The mail server's host. */
  String host();

  /** The mail server's port; 25. */
  @Value.Default
  default int port() {
    return 25;
  }

  /** How the connection to the mail server is protected; STLS means STARTTLS. */
  @Value.Default
  default ConnectionSecurity security() {
    return ConnectionSecurity.STLS;
  }

  /** The sender's address. */
  String sender();

  /** The address of the mailbox that is probed. */
  String recipient();

  /** Time between two looks for the message, more where the server wants more; five seconds. */
  @Value.Default
  default Duration lookEvery() {
    return Duration.ofSeconds(5);
  }

  /** Refuses what is no address, and what could become a command. */
  @Value.Check
  default void check() {
    address("sender", sender());
    address("recipient", recipient());
    Endpoints.requireHost(host());
    Endpoints.requirePort(port());
    if (lookEvery().isNegative() || lookEvery().isZero()) {
      throw new IllegalArgumentException("looks every " + lookEvery() + ": give more than nothing");
    }
  }

  private static void address(String name, String address) {
    int at = address.indexOf('@');
    if (at < 1
        || at == address.length() - 1
        || address.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException(
          name + " [" + address.strip() + "] is no mail address: write it as name@host, in ASCII");
    }
  }

  /** A builder; host, sender and recipient are required. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a delivery. Not safe for use by many threads. */
  final class Builder extends ImmutableDelivery.Builder {
    Builder() {}
  }
}
