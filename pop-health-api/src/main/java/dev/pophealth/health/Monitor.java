package dev.pophealth.health;

import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What judges measurements and raises alerts. It may be fed by no probe, by one or by several, of
 * any health set. (V2b; the seed page's table) Immutable; safe to share.
 */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface Monitor {

  /** Its name, by which no other monitor of the model goes. */
  MonitorName name();

  /** The health set that its alerts name. */
  HealthSetName healthSet();

  /** The probes that feed it, the most telling first; none where a person or a counter does. */
  List<ProbeName> probes();

  /** On servers of which roles it is to be expected; empty when on any. */
  List<Role> roles();

  /** Further names it goes by; canonical on output is {@link #name()}. */
  List<MonitorName> otherNames();

  /**
   * Words by which an alert tells of it without naming it. They are looked for as whole words in
   * this order, in any letter case.
   */
  List<String> phrases();

  /**
   * Whether it is to be expected on a server of these roles; always when they are not known.
   *
   * @param serverRoles the server's roles; empty when they are not known
   */
  default boolean expectedOn(Set<Role> serverRoles) {
    return serverRoles.isEmpty()
        || roles().isEmpty()
        || roles().stream().anyMatch(serverRoles::contains);
  }

  /** A builder; name and health set are required. */
  static Builder builder() {
    return new Builder();
  }

  /** Refuses phrases that name nothing. */
  @Value.Check
  default void check() {
    for (String phrase : phrases()) {
      if (AlertWords.of(phrase).isEmpty()) {
        throw new IllegalArgumentException(
            "the monitor " + name() + " has a phrase without a word: leave it out");
      }
    }
  }

  /** Builds a monitor. Not safe for use by many threads. */
  final class Builder extends ImmutableMonitor.Builder {
    Builder() {}
  }
}
