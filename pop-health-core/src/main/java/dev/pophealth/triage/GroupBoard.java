package dev.pophealth.triage;

import dev.pophealth.health.Answer;
import dev.pophealth.health.GroupName;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many of each group are red, and which one of it is being recovered. Servers of which no group
 * is known stand in one group together: they may be of one. (S13)
 */
final class GroupBoard {

  private final TriageRules rules;
  private final Topology topology;
  private final Map<Optional<GroupName>, Set<ServerName>> red = new LinkedHashMap<>();
  private final Map<Optional<GroupName>, ServerName> busy = new LinkedHashMap<>();
  private final Map<GroupName, Integer> healthy = new LinkedHashMap<>();
  private final Set<ServerName> groupless = new LinkedHashSet<>();

  GroupBoard(TriageRules rules, Topology topology) {
    this.rules = rules;
    this.topology = topology;
    for (ServerFacts server : topology.servers()) {
      if (topology.groupsOf(server.name()).isEmpty()) {
        groupless.add(server.name());
      }
    }
  }

  void red(ServerName server) {
    for (Optional<GroupName> group : groups(server)) {
      red.computeIfAbsent(group, first -> new LinkedHashSet<>()).add(server);
      if (group.isEmpty()) {
        groupless.add(server);
      }
    }
  }

  /** The server is being recovered; of several in one group the first is told of. */
  void begun(ServerName server) {
    groups(server).forEach(group -> busy.putIfAbsent(group, server));
  }

  /** The groups of a server that have the brake on. */
  List<TriageReason> brakes(ServerName server) {
    List<TriageReason> reasons = new ArrayList<>();
    for (Optional<GroupName> group : groups(server)) {
      int ill = red.getOrDefault(group, Collections.emptySet()).size();
      int size = size(group);
      if (ill >= rules.brakeFrom() && 100L * ill > (long) rules.brakeAbovePercent() * size) {
        reasons.add(new TriageReason.MostOfGroupRed(group, ill, size));
      }
    }
    return reasons;
  }

  /** The groups of a server in which another one is being recovered. */
  List<TriageReason> busy(ServerName server) {
    List<TriageReason> reasons = new ArrayList<>();
    for (Optional<GroupName> group : groups(server)) {
      ServerName other = busy.get(group);
      if (other != null && !other.equals(server)) {
        reasons.add(new TriageReason.GroupBusy(group, other));
      }
    }
    return reasons;
  }

  /** The groups of a server of which so few others are well that it may not be taken down. */
  List<TriageReason> few(ServerName server) {
    List<TriageReason> reasons = new ArrayList<>();
    for (ServerGroup group : topology.groupsOf(server)) {
      int others = healthy(group) - (isHealthy(server) ? 1 : 0);
      Optional<Integer> needed =
          group.minimumHealthy().isPresent()
              ? Optional.of(group.minimumHealthy().getAsInt())
              : Optional.empty();
      if (others < needed.orElse(Integer.MAX_VALUE)) {
        reasons.add(new TriageReason.FewOthers(group.name(), others, needed));
      }
    }
    return reasons;
  }

  private int healthy(ServerGroup group) {
    return healthy.computeIfAbsent(
        group.name(), first -> (int) group.members().stream().filter(this::isHealthy).count());
  }

  /** Well is what serves, and is not red by a fault of its own. */
  private boolean isHealthy(ServerName server) {
    return topology.serving(server) == Answer.YES
        && topology.groupsOf(server).stream()
            .map(group -> red.get(Optional.of(group.name())))
            .noneMatch(ill -> ill != null && ill.contains(server));
  }

  private int size(Optional<GroupName> group) {
    return group
        .flatMap(topology::findGroup)
        .map(found -> found.members().size())
        .orElse(groupless.size());
  }

  private List<Optional<GroupName>> groups(ServerName server) {
    List<ServerGroup> groups = topology.groupsOf(server);
    return groups.isEmpty()
        ? List.of(Optional.empty())
        : groups.stream().map(group -> Optional.of(group.name())).toList();
  }
}
