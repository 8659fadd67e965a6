package dev.pophealth.triage;

import dev.pophealth.health.DependencyName;
import dev.pophealth.health.GroupName;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Alert;
import java.util.List;
import java.util.Optional;

/** One thing that explains an incident's place or course. {@link TriageText} makes sentences. */
public sealed interface TriageReason {

  /**
   * Of several red monitors of a server this one is nearest the cause.
   *
   * @param lead the monitor
   * @param others the others, nearest first
   */
  record NearestTheCause(MonitorName lead, List<MonitorName> others) implements TriageReason {

    /** Copies the list. */
    public NearestTheCause {
      others = List.copyOf(others);
    }
  }

  /**
   * What is red on Client Access servers that point to this one is the same fault.
   *
   * @param servers those servers, by name
   */
  record SeenThrough(List<ServerName> servers) implements TriageReason {

    /** Copies the list. */
    public SeenThrough {
      servers = List.copyOf(servers);
    }
  }

  /**
   * A recovery has this server in hand.
   *
   * @param recovery what that was begun for
   */
  record AlreadyUnderWay(Alert recovery) implements TriageReason {}

  /**
   * A dependency of its probes is ill. (S19)
   *
   * @param dependency the dependency
   */
  record DependencyIll(DependencyName dependency) implements TriageReason {}

  /**
   * More of the group is red than one fault explains.
   *
   * @param group the group; empty for the servers of which no group is known
   * @param red how many of its servers are red, by faults of their own
   * @param size how many servers there are
   */
  record MostOfGroupRed(Optional<GroupName> group, int red, int size) implements TriageReason {}

  /**
   * The name may be another spelling of a server in the topology.
   *
   * @param server the name
   * @param near the names in the topology
   */
  record NameUnclear(ServerName server, List<ServerName> near) implements TriageReason {

    /** Copies the list. */
    public NameUnclear {
      near = List.copyOf(near);
    }
  }

  /**
   * Another server of the group is being recovered: one at a time. (S13)
   *
   * @param group the group; empty for the servers of which no group is known
   * @param server the other server
   */
  record GroupBusy(Optional<GroupName> group, ServerName server) implements TriageReason {}

  /**
   * It is not known to which Mailbox servers it points, and one is being recovered.
   *
   * @param server that one
   */
  record MayBeBehind(ServerName server) implements TriageReason {}

  /**
   * So few others of the group are known to be well that no server of it may be taken down. (S13)
   *
   * @param group the group
   * @param healthy how many others are known to be well
   * @param needed how many must be; empty when that is not known
   */
  record FewOthers(GroupName group, int healthy, Optional<Integer> needed)
      implements TriageReason {}

  /** Nothing stands in its way. */
  record Free() implements TriageReason {}
}
