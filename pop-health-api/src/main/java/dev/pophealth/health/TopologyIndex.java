package dev.pophealth.health;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where a topology finds its parts by name. Refuses what would count one server as two. */
record TopologyIndex(
    Map<ServerName, ServerFacts> facts,
    Map<GroupName, ServerGroup> groups,
    Map<ServerName, List<ServerGroup>> groupsOf,
    Map<ServerName, List<ServerName>> pointingTo,
    Map<String, List<ServerName>> byHost) {

  static TopologyIndex of(List<ServerFacts> servers, List<ServerGroup> groups) {
    TopologyIndex index =
        new TopologyIndex(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    servers.forEach(index::add);
    groups.forEach(index::add);
    Stream.of(index.facts, index.groupsOf, index.pointingTo)
        .flatMap(byName -> byName.keySet().stream())
        .distinct()
        .forEach(index::addName);
    return index;
  }

  private void add(ServerFacts server) {
    if (facts.put(server.name(), server) != null) {
      throw new IllegalArgumentException(
          "the topology lists the server [" + server.name() + "] twice: list it once");
    }
    for (ServerName behind : server.pointsTo().orElse(List.of())) {
      pointingTo.computeIfAbsent(behind, first -> new ArrayList<>()).add(server.name());
    }
  }

  private void add(ServerGroup group) {
    if (groups.put(group.name(), group) != null) {
      throw new IllegalArgumentException(
          "the topology has two groups of the name [" + group.name() + "]: rename one");
    }
    for (ServerName member : group.members()) {
      groupsOf.computeIfAbsent(member, first -> new ArrayList<>()).add(group);
    }
  }

  /** A short name matches every name of its host, and two long ones never match. */
  private void addName(ServerName name) {
    List<ServerName> known = byHost.computeIfAbsent(name.host(), first -> new ArrayList<>());
    if (!known.isEmpty() && known.get(0).matches(name)) {
      throw new IllegalArgumentException(
          "the topology has ["
              + known.get(0)
              + "] and ["
              + name
              + "], which may be one server: write both alike");
    }
    known.add(name);
  }
}
