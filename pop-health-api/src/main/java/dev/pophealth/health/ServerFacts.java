package dev.pophealth.health;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a server. Not known is not the same as none, and counts as unsafe wherever it
 * matters.
 *
 * @param name the server
 * @param roles its roles; empty when they are not known
 * @param serving whether it serves POP3 well now: a Client Access server to clients, a Mailbox
 *     server to the front ends; {@link Answer#UNCLEAR} when that is not known
 * @param pointsTo the Mailbox servers that it passes its clients on to; empty when they are not
 *     known, an empty list when there are none
 */
public record ServerFacts(
    ServerName name,
    Optional<Set<Role>> roles,
    Answer serving,
    Optional<List<ServerName>> pointsTo) {

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException when the name, or one it points to, is a placeholder
   */
  public ServerFacts {
    Objects.requireNonNull(serving, "serving");
    roles = roles.map(ServerFacts::copy);
    pointsTo = pointsTo.map(List::copyOf);
    NameRules.refusePlaceholder("a server of a topology", name);
    pointsTo.ifPresent(
        all ->
            all.forEach(each -> NameRules.refusePlaceholder("what " + name + " points to", each)));
  }

  /**
   * A server of which nothing else is known.
   *
   * @param name the server
   */
  public static ServerFacts unknown(ServerName name) {
    return new ServerFacts(name, Optional.empty(), Answer.UNCLEAR, Optional.empty());
  }

  /**
   * A server of known roles; whether it serves is not known.
   *
   * @param name the server
   * @param role one of its roles
   * @param others its other roles
   */
  public static ServerFacts of(ServerName name, Role role, Role... others) {
    return new ServerFacts(
        name, Optional.of(EnumSet.of(role, others)), Answer.UNCLEAR, Optional.empty());
  }

  /**
   * The same with another answer to whether it serves POP3 well now.
   *
   * @param answer the answer
   */
  public ServerFacts withServing(Answer answer) {
    return new ServerFacts(name, roles, answer, pointsTo);
  }

  /**
   * The same with known Mailbox servers behind it.
   *
   * @param mailboxServers all of them
   */
  public ServerFacts withPointsTo(List<ServerName> mailboxServers) {
    return new ServerFacts(name, roles, serving, Optional.of(mailboxServers));
  }

  private static Set<Role> copy(Set<Role> roles) {
    EnumSet<Role> copy = EnumSet.noneOf(Role.class);
    copy.addAll(roles);
    return Collections.unmodifiableSet(copy);
  }
}
