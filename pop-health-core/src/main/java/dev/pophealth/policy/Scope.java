package dev.pophealth.policy;

import dev.pophealth.health.GroupName;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import java.util.Objects;

/** Which servers something is said of. */
public sealed interface Scope {

  /**
   * Whether a server falls under it. A short name and a long one that may be of one server count as
   * one here: what forbids must not be got round by spelling.
   *
   * @param server the server
   * @param topology who is in which group
   */
  boolean covers(ServerName server, Topology topology);

  /** All servers. */
  record Everywhere() implements Scope {
    @Override
    public boolean covers(ServerName server, Topology topology) {
      return true;
    }
  }

  /**
   * One server.
   *
   * @param server the server
   */
  record OnServer(ServerName server) implements Scope {

    /** Refuses null. */
    public OnServer {
      Objects.requireNonNull(server, "server");
    }

    @Override
    public boolean covers(ServerName other, Topology topology) {
      return server.matches(other);
    }
  }

  /**
   * The members of a group. A group that the topology does not have, or whose members are not all
   * known, covers every server that is not known to be elsewhere.
   *
   * @param group the group
   */
  record OnGroup(GroupName group) implements Scope {

    /** Refuses null. */
    public OnGroup {
      Objects.requireNonNull(group, "group");
    }

    @Override
    public boolean covers(ServerName server, Topology topology) {
      return topology
          .findGroup(group)
          .map(
              found ->
                  found.members().stream().anyMatch(server::matches)
                      || (!found.membersComplete() && topology.groupsOf(server).isEmpty()))
          .orElseGet(() -> topology.groupsOf(server).isEmpty());
    }
  }
}
