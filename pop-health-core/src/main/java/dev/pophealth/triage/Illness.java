package dev.pophealth.triage;

import dev.pophealth.health.Dependency;
import dev.pophealth.health.DependencyName;
import dev.pophealth.health.HealthModel;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Probe;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Alert;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which dependencies are ill for which server, and which monitors need them. (S19) */
final class Illness {

  private final HealthModel model;
  private final Set<DependencyName> everywhere = new TreeSet<>();
  private final Map<ServerName, Set<DependencyName>> onServer = new LinkedHashMap<>();
  private final Map<MonitorName, Set<DependencyName>> needs = new LinkedHashMap<>();

  Illness(HealthModel model, List<IllDependency> ill) {
    this.model = model;
    for (IllDependency one : ill) {
      DependencyName name =
          model.findDependency(one.name()).map(Dependency::name).orElse(one.name());
      one.server()
          .map(server -> onServer.computeIfAbsent(server, first -> new TreeSet<>()))
          .orElse(everywhere)
          .add(name);
    }
  }

  /** What is ill of all that the red monitors of a server need, by name. */
  Set<DependencyName> of(RedServer server) {
    Set<DependencyName> ill = new TreeSet<>();
    Set<DependencyName> here = onServer.getOrDefault(server.server(), everywhere);
    if (everywhere.isEmpty() && here.isEmpty()) {
      return ill;
    }
    for (Alert alert : server.alerts()) {
      for (DependencyName need : needs.computeIfAbsent(alert.monitor(), this::needs)) {
        if (everywhere.contains(need) || here.contains(need)) {
          ill.add(need);
        }
      }
    }
    return ill;
  }

  private Set<DependencyName> needs(MonitorName monitor) {
    Set<DependencyName> all = new TreeSet<>();
    if (model.findMonitor(monitor).isPresent()) {
      for (Probe probe : model.probesOf(monitor)) {
        all.addAll(model.dependenciesOf(probe.name()));
      }
    }
    return all;
  }
}
