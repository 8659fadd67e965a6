package dev.pophealth.check;

import dev.pophealth.health.DependencyName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a path is explored in: the incident's server with its roles, the servers that a search would
 * find or that the runbook names itself, and the dependencies that are known to be ill.
 *
 * @param server the incident's server
 * @param roles its roles
 * @param found the Mailbox servers that a search finds; it may be among them
 * @param named servers that the runbook names itself
 * @param illDependencies dependencies known to be ill
 * @param confirmations how many greens in a row the runbook's settings ask for, 1 or more
 * @param mostFound how many found servers the runbook looks after, 1 or more
 * @param changes the changes of the embedder's own that the runbook holds
 */
public record World(
    ServerName server,
    Set<Role> roles,
    List<ServerName> found,
    List<ServerName> named,
    List<DependencyName> illDependencies,
    int confirmations,
    int mostFound,
    List<OwnChange> changes) {

  /** Copies the collections. */
  public World {
    EnumSet<Role> copy = EnumSet.noneOf(Role.class);
    copy.addAll(roles);
    roles = Collections.unmodifiableSet(copy);
    found = List.copyOf(found);
    named = List.copyOf(named);
    illDependencies = List.copyOf(illDependencies);
    changes = List.copyOf(changes);
  }

  /**
   * Whether a server may host active database copies.
   *
   * @param other the server
   */
  public boolean mayHostDatabases(ServerName other) {
    return !other.equals(server) || roles.contains(Role.MAILBOX);
  }

  /**
   * Whether a runbook can look after what a search finds: not too many servers, and the incident's
   * own only where it may host databases.
   */
  public boolean searchIsUsable() {
    return found.size() <= mostFound && (mayHostDatabases(server) || !found.contains(server));
  }

  /** The incident's server, those found and those that the runbook names, each once. */
  public List<ServerName> servers() {
    return Stream.of(List.of(server), found, named).flatMap(List::stream).distinct().toList();
  }
}
