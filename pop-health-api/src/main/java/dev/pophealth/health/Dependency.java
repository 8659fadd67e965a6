package dev.pophealth.health;

import java.util.List;
import org.immutables.value.Value;

/**
 * Something that probes need from others in order to succeed, such as Active Directory; it may need
 * others in its turn. Immutable; safe to share.
 */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface Dependency {

  /** Its name. */
  DependencyName name();

  /** What it needs itself, directly; names of the same model. */
  List<DependencyName> dependsOn();

  /**
   * A dependency that needs nothing else.
   *
   * @param name its name
   * @throws IllegalArgumentException when that is no name
   */
  static Dependency of(String name) {
    return builder().name(DependencyName.of(name)).build();
  }

  /** A builder; the name is required. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a dependency. Not safe for use by many threads. */
  final class Builder extends ImmutableDependency.Builder {
    Builder() {}
  }
}
