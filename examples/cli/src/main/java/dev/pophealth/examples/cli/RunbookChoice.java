package dev.pophealth.examples.cli;

import dev.pophealth.health.HealthModel;
import dev.pophealth.health.Monitor;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Runbook;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which runbooks there are for a monitor, by the roles of the server. */
final class RunbookChoice {

  private static final List<Set<Role>> ROLES =
      List.of(
          Collections.unmodifiableSet(EnumSet.of(Role.CLIENT_ACCESS)),
          Collections.unmodifiableSet(EnumSet.of(Role.MAILBOX)),
          Collections.unmodifiableSet(EnumSet.allOf(Role.class)));

  private RunbookChoice() {}

  /** The monitor of a name, in any letter case and spelling that the model knows. */
  static Monitor monitor(String name) {
    HealthModel model = PopHealth.model();
    model.healthSets().stream()
        .filter(set -> set.name().value().equalsIgnoreCase(name))
        .findFirst()
        .ifPresent(
            set -> {
              throw new Refusal(
                  ExitCode.USAGE,
                  set.name()
                      + " is a health set; its monitors are "
                      + names(model.monitorsOf(set.name())));
            });
    model.probes().stream()
        .filter(probe -> probe.name().value().equalsIgnoreCase(name))
        .findFirst()
        .ifPresent(
            probe -> {
              throw new Refusal(
                  ExitCode.USAGE,
                  probe.name()
                      + " is a probe; it feeds "
                      + names(model.monitorsFedBy(probe.name())));
            });
    return model.monitor(MonitorName.of(name));
  }

  private static String names(List<Monitor> monitors) {
    return monitors.stream().map(one -> one.name().value()).collect(Collectors.joining(", "));
  }

  /** The runbooks for a monitor. */
  static Map<Set<Role>, Runbook> of(PopRunbooks runbooks, MonitorName monitor) {
    Map<Set<Role>, Runbook> found = new LinkedHashMap<>();
    for (Set<Role> roles : ROLES) {
      runbooks.runbook(monitor, roles).ifPresent(runbook -> found.put(roles, runbook));
    }
    return found;
  }

  /** The commands that show what to do about a monitor, by the roles that the server may have. */
  static List<String> plans(MonitorName monitor, String server) {
    return of(PopRunbooks.hardened(), monitor).keySet().stream()
        .map(roles -> "pop-health plan " + monitor + " --server " + server + " " + options(roles))
        .toList();
  }

  /** Roles as they are given to an option. */
  static String options(Set<Role> roles) {
    return roles.stream()
        .map(role -> "--role " + (role == Role.MAILBOX ? "mailbox" : "cas"))
        .collect(Collectors.joining(" "));
  }
}
