package dev.pophealth.health;

import org.jspecify.annotations.Nullable;

/**
 * The short name of an operating system service; Exchange spells its own in several letter cases.
 *
 * <p>ASCII letters, digits, '.', '_', '-' and single blanks inside, at most 128 characters; begins
 * with none of '.', '-'. Two names are equal, and sort alike, when they differ in letter case only;
 * the spelling given is kept.
 *
 * @param value the name as spelled, such as {@code MSExchangePOP3}
 */
public record ServiceName(String value) implements Comparable<ServiceName> {

  /**
   * Checks the spelling.
   *
   * @throws IllegalArgumentException when the value is not such a name, null included
   */
  public ServiceName {
    value = NameRules.name("service name", value);
  }

  /**
   * The name spelled like this.
   *
   * @param value the name
   * @throws IllegalArgumentException when the value is not such a name, null included
   */
  public static ServiceName of(String value) {
    return new ServiceName(value);
  }

  /** By letters, ignoring case. */
  @Override
  public int compareTo(ServiceName other) {
    return value.compareToIgnoreCase(other.value);
  }

  /** Whether the other is the same name, in whatever letter case. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ServiceName that && value.equalsIgnoreCase(that.value);
  }

  @Override
  public int hashCode() {
    return NameRules.hash(value);
  }

  /** The name as spelled. */
  @Override
  public String toString() {
    return value;
  }
}
