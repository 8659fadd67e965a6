package dev.pophealth.simulation;

import dev.pophealth.health.Role;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The servers that a simulation plays, and the databases on them. All of them are well, unless a
 * fault comes. Immutable; safe to share.
 */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface Fleet {

  /**
   * Who is there, as the automation is told: servers with known roles, groups, who points to whom.
   * Whether a server serves is not read from it, but follows from what is played.
   */
  Topology topology();

  /** The databases; a Mailbox server may have none. */
  List<Database> databases();

  /**
   * A database with its copies.
   *
   * @param name its name
   * @param copies the Mailbox servers that have a copy, the one whose copy is active first
   */
  record Database(String name, List<ServerName> copies) {

    /** Copies the list. */
    public Database {
      copies = List.copyOf(copies);
      if (copies.isEmpty()) {
        throw new IllegalArgumentException(
            "the database " + name + " has no copy: name a Mailbox server that has one");
      }
    }
  }

  /**
   * A fleet made up from a number: one to three groups of two to four servers, of separate roles or
   * of both, with databases of one to three copies.
   *
   * @param seed the same number gives the same fleet, on every JVM
   */
  static Fleet drawn(long seed) {
    return FleetDraw.draw(seed);
  }

  /** A builder; the topology is required. */
  static Builder builder() {
    return new Builder();
  }

  /** Refuses servers of unknown roles, and copies where no Mailbox server is. */
  @Value.Check
  default void check() {
    Set<ServerName> mailboxServers = new LinkedHashSet<>();
    for (ServerFacts server : topology().servers()) {
      Set<Role> roles = server.roles().orElse(Set.of());
      if (roles.isEmpty()) {
        throw new IllegalArgumentException(
            "the server " + server.name() + " of a fleet has no known role: say what it does");
      }
      if (roles.contains(Role.MAILBOX)) {
        mailboxServers.add(server.name());
      }
    }
    for (Database database : databases()) {
      for (ServerName copy : database.copies()) {
        if (!mailboxServers.contains(copy)) {
          throw new IllegalArgumentException(
              "the database "
                  + database.name()
                  + " has a copy on "
                  + copy
                  + ", which is no Mailbox server of the fleet: add the server, or name another");
        }
      }
    }
  }

  /** Builds a fleet. Not safe for use by many threads. */
  final class Builder extends ImmutableFleet.Builder {
    Builder() {}
  }
}
