package dev.pophealth.health;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * Servers that stand in for each other: a database availability group, Client Access servers behind
 * one name. (S13) Immutable; safe to share.
 */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface ServerGroup {

  /** Its name. */
  GroupName name();

  /** Its members, as far as they are known; at least one. */
  List<ServerName> members();

  /**
   * How many members must be well at any time: 1 or more, at most as many as there are; empty when
   * that is not known.
   */
  OptionalInt minimumHealthy();

  /**
   * Whether {@link #members} names all of them; true unless said otherwise. Counts that Exchange
   * prints are reliable, lists are cut. (Exchange, what parsers meet)
   */
  @Value.Default
  default boolean membersComplete() {
    return true;
  }

  /**
   * A group all of whose members are known.
   *
   * @param name its name
   * @param minimumHealthy how many members must be well at any time
   * @param members its members
   * @throws IllegalArgumentException when that is no group
   */
  static ServerGroup of(String name, int minimumHealthy, ServerName... members) {
    return builder()
        .name(GroupName.of(name))
        .minimumHealthy(minimumHealthy)
        .addMembers(members)
        .build();
  }

  /** A builder; the name and a member are required. */
  static Builder builder() {
    return new Builder();
  }

  /** Refuses a group without members, a member named twice, and a minimum nobody can keep. */
  @Value.Check
  default void check() {
    if (members().isEmpty()) {
      throw new IllegalArgumentException(
          "the group " + name() + " has no members: name at least one");
    }
    Set<ServerName> seen = new TreeSet<>();
    for (ServerName member : members()) {
      NameRules.refusePlaceholder("a member of the group " + name(), member);
      if (!seen.add(member)) {
        throw new IllegalArgumentException(
            "the group " + name() + " names its member [" + member + "] twice: name it once");
      }
    }
    int minimum = minimumHealthy().orElse(1);
    if (minimum < 1 || (membersComplete() && minimum > members().size())) {
      throw new IllegalArgumentException(
          "the group "
              + name()
              + " of "
              + members().size()
              + " members is to keep "
              + minimum
              + " healthy: choose 1 to the number of its members");
    }
  }

  /** Builds a group. Not safe for use by many threads. */
  final class Builder extends ImmutableServerGroup.Builder {
    Builder() {}
  }
}
