package dev.pophealth.health;

import java.util.List;
import org.immutables.value.Value;

/**
 * What measures: one test of a service, which monitors judge. Its health set is its own and need
 * not be that of the monitors it feeds. (V2c; the seed page's table) Immutable; safe to share.
 */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface Probe {

  /** Its name, by which no other probe of the model goes. */
  ProbeName name();

  /** The health set that its identity names. */
  HealthSetName healthSet();

  /** What it needs from others, directly, the first to be asked about first. */
  List<DependencyName> dependencies();

  /** Further names it goes by; canonical on output is {@link #name()}. */
  List<ProbeName> otherNames();

  /** A builder; name and health set are required. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a probe. Not safe for use by many threads. */
  final class Builder extends ImmutableProbe.Builder {
    Builder() {}
  }
}
