package dev.pophealth.health;

import org.immutables.value.Value;

/**
 * A group of monitors that speak of one service, or of one side of it. (V1) Immutable; safe to
 * share.
 */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface HealthSet {

  /** Its name. */
  HealthSetName name();

  /**
   * A health set of this name.
   *
   * @param name its name
   * @throws IllegalArgumentException when that is no name
   */
  static HealthSet of(String name) {
    return builder().name(HealthSetName.of(name)).build();
  }

  /** A builder; the name is required. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a health set. Not safe for use by many threads. */
  final class Builder extends ImmutableHealthSet.Builder {
    Builder() {}
  }
}
