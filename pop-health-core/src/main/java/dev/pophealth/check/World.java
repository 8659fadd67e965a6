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
 * find, and the dependencies that are known to be ill.
 *
 * @param server the incident's server
 * @param roles its roles
 * @param found the Mailbox servers that a search finds; it may be among them
 * @param illDependencies dependencies known to be ill
 * @param confirmations how many greens in a row the runbook's settings ask for, 1 or more
 */
public record World(
    ServerName server,
    Set<Role> roles,
    List<ServerName> found,
    List<DependencyName> illDependencies,
    int confirmations) {

  /** Copies the collections. */
  public World {
    EnumSet<Role> copy = EnumSet.noneOf(Role.class);
    copy.addAll(roles);
    roles = Collections.unmodifiableSet(copy);
    found = List.copyOf(found);
    illDependencies = List.copyOf(illDependencies);
  }

  /**
   * Whether a server may host active database copies.
   *
   * @param other the server
   */
  public boolean mayHostDatabases(ServerName other) {
    return !other.equals(server) || roles.contains(Role.MAILBOX);
  }

  /** The incident's server and those found, each once. */
  public List<ServerName> servers() {
    return Stream.concat(Stream.of(server), found.stream()).distinct().toList();
  }
}
