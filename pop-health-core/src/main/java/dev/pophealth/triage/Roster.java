package dev.pophealth.triage;

import dev.pophealth.health.Monitor;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sorts alerts by server and layer, and gives every name one spelling, whatever the order. */
final class Roster {

  /** Equal names may be spelled differently; the spelling that sorts first is taken. */
  private static final Comparator<Alert> BY_SPELLING =
      Comparator.<Alert, String>comparing(alert -> alert.server().value())
          .thenComparing(alert -> alert.monitor().value())
          .thenComparing(Alert::raisedAt);

  private final TriageRules rules;
  private final Topology topology;
  private final Map<MonitorName, Integer> ranks = new LinkedHashMap<>();

  Roster(TriageRules rules, Topology topology) {
    this.rules = rules;
    this.topology = topology;
    for (MonitorName name : rules.nearestFirst()) {
      ranks.putIfAbsent(canonical(name), ranks.size());
    }
  }

  /** The servers on which something is red, in the order in which to look after them. */
  List<RedServer> of(List<Alert> red) {
    Map<ServerName, List<Alert>> byServer = new LinkedHashMap<>();
    for (Alert alert : red) {
      byServer.computeIfAbsent(alert.server(), first -> new ArrayList<>()).add(alert);
    }
    List<RedServer> servers = new ArrayList<>();
    byServer.values().forEach(alerts -> servers.add(server(alerts)));
    servers.sort(RedServer.NEAREST_FIRST);
    return servers;
  }

  private RedServer server(List<Alert> alerts) {
    alerts.sort(BY_SPELLING);
    ServerName server = spelled(alerts.get(0).server());
    Map<MonitorName, Instant> oldest = new TreeMap<>();
    for (Alert alert : alerts) {
      oldest.merge(canonical(alert.monitor()), alert.raisedAt(), (a, b) -> a.isBefore(b) ? a : b);
    }
    List<Alert> each = new ArrayList<>();
    oldest.forEach((monitor, since) -> each.add(new Alert(monitor, server, since)));
    each.sort(Comparator.comparing(alert -> layer(alert.monitor(), server)));
    return new RedServer(
        each,
        layer(each.get(0).monitor(), server),
        each.stream().allMatch(alert -> seesBehind(alert.monitor(), server)));
  }

  private ServerName spelled(ServerName server) {
    return topology.find(server).map(ServerFacts::name).orElse(server);
  }

  private MonitorName canonical(MonitorName name) {
    return rules.model().findMonitor(name).map(Monitor::name).orElse(name);
  }

  private RedServer.Layer layer(MonitorName monitor, ServerName server) {
    return new RedServer.Layer(
        !ofBackEnd(monitor, server), ranks.getOrDefault(monitor, ranks.size()));
  }

  private boolean seesBehind(MonitorName monitor, ServerName server) {
    return !ofBackEnd(monitor, server)
        && rules.seeBehind().stream().map(this::canonical).anyMatch(monitor::equals);
  }

  /** A monitor of one role is of that side; one of both, and one not known, goes by the server. */
  private boolean ofBackEnd(MonitorName monitor, ServerName server) {
    List<Role> roles = rules.model().findMonitor(monitor).map(Monitor::roles).orElse(List.of());
    if (roles.size() == 1) {
      return roles.contains(Role.MAILBOX);
    }
    return topology.roles(server).filter((Set<Role> all) -> all.contains(Role.MAILBOX)).isPresent();
  }
}
