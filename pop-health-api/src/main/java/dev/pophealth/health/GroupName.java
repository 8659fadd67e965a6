package dev.pophealth.health;

import org.jspecify.annotations.Nullable;

/**
 * The name of a group of servers that stand in for each other.
 *
 * <p>ASCII letters, digits, '.', '_', '-' and single blanks inside, at most 128 characters; begins
 * with none of '.', '-'. Two names are equal, and sort alike, when they differ in letter case only;
 * the spelling given is kept.
 *
 * @param value the name as spelled, such as {@code DAG1}
 */
public record GroupName(String value) implements Comparable<GroupName> {

  /**
   * Checks the spelling.
   *
   * @throws IllegalArgumentException when the value is not such a name, null included
   */
  public GroupName {
    value = NameRules.name("group name", value);
  }

  /**
   * The name spelled like this.
   *
   * @param value the name
   * @throws IllegalArgumentException when the value is not such a name, null included
   */
  public static GroupName of(String value) {
    return new GroupName(value);
  }

  /** By letters, ignoring case. */
  @Override
  public int compareTo(GroupName other) {
    return value.compareToIgnoreCase(other.value);
  }

  /** Whether the other is the same name, in whatever letter case. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GroupName that && value.equalsIgnoreCase(that.value);
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
