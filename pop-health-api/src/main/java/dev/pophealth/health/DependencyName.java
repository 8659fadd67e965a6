package dev.pophealth.health;

import org.jspecify.annotations.Nullable;

/**
 * The name of something that a probe needs from others in order to succeed.
 *
 * <p>ASCII letters, digits, '.', '_', '-' and single blanks inside, at most 128 characters; begins
 * with none of '.', '-'. Two names are equal, and sort alike, when they differ in letter case only;
 * the spelling given is kept.
 *
 * @param value the name as spelled, such as {@code Active Directory}
 */
public record DependencyName(String value) implements Comparable<DependencyName> {

  /**
   * Checks the spelling.
   *
   * @throws IllegalArgumentException when the value is not such a name, null included
   */
  public DependencyName {
    value = NameRules.name("dependency name", value);
  }

  /**
   * The name spelled like this.
   *
   * @param value the name
   * @throws IllegalArgumentException when the value is not such a name, null included
   */
  public static DependencyName of(String value) {
    return new DependencyName(value);
  }

  /** By letters, ignoring case. */
  @Override
  public int compareTo(DependencyName other) {
    return value.compareToIgnoreCase(other.value);
  }

  /** Whether the other is the same name, in whatever letter case. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DependencyName that && value.equalsIgnoreCase(that.value);
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
