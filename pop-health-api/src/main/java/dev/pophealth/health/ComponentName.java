package dev.pophealth.health;

import org.jspecify.annotations.Nullable;

/**
 * The name of a server component: a part of a server that can be taken out of service.
 *
 * <p>ASCII letters, digits, '.', '_', '-' and single blanks inside, at most 128 characters; begins
 * with none of '.', '-'. Two names are equal, and sort alike, when they differ in letter case only;
 * the spelling given is kept.
 *
 * @param value the name as spelled, such as {@code PopProxy}
 */
public record ComponentName(String value) implements Comparable<ComponentName> {

  /**
   * Checks the spelling.
   *
   * @throws IllegalArgumentException when the value is not such a name, null included
   */
  public ComponentName {
    value = NameRules.name("component name", value);
  }

  /**
   * The name spelled like this.
   *
   * @param value the name
   * @throws IllegalArgumentException when the value is not such a name, null included
   */
  public static ComponentName of(String value) {
    return new ComponentName(value);
  }

  /** By letters, ignoring case. */
  @Override
  public int compareTo(ComponentName other) {
    return value.compareToIgnoreCase(other.value);
  }

  /** Whether the other is the same name, in whatever letter case. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ComponentName that && value.equalsIgnoreCase(that.value);
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
