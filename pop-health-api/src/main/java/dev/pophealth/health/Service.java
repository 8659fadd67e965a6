package dev.pophealth.health;

import java.util.LinkedHashSet;
import java.util.List;
import org.immutables.value.Value;

/** An operating system service that serves clients. Immutable; safe to share. */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface Service {

  /** Its short name, as commands take it. */
  ServiceName name();

  /** Its name as people read it. */
  String displayName();

  /** The role whose servers run it. */
  Role role();

  /** The TCP ports it listens on, each 1 to 65535 and once. */
  List<Integer> ports();

  /** Services of the same server that it needs; they need not be in the model. */
  List<ServiceName> dependsOn();

  /** A builder; name, display name and role are required. */
  static Builder builder() {
    return new Builder();
  }

  /** Refuses a blank display name, and ports out of range or given twice. */
  @Value.Check
  default void check() {
    if (displayName().isBlank()) {
      throw new IllegalArgumentException(
          "the service " + name() + " has a blank display name: write what people call it");
    }
    for (int port : ports()) {
      if (port < 1 || port > 65_535) {
        throw new IllegalArgumentException(
            "the service " + name() + " has port " + port + ": choose one from 1 to 65535");
      }
    }
    if (new LinkedHashSet<>(ports()).size() < ports().size()) {
      throw new IllegalArgumentException(
          "the service " + name() + " has a port twice in " + ports() + ": name each once");
    }
  }

  /** Builds a service. Not safe for use by many threads. */
  final class Builder extends ImmutableService.Builder {
    Builder() {}
  }
}
