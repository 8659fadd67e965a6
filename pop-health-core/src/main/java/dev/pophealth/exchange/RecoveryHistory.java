package dev.pophealth.exchange;

import dev.pophealth.exchange.process.Reply;
import dev.pophealth.health.AlertValue;
import dev.pophealth.health.Monitor;
import dev.pophealth.health.MonitorRow;
import dev.pophealth.health.Reading;
import dev.pophealth.health.RecoveryHistoryReading;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServiceName;
import dev.pophealth.pop.PopHealth;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether Managed Availability has restarted a service since the service's monitors turned red.
 * (Exchange fact 20) All of it is by the server's own clock.
 */
final class RecoveryHistory {

  /** An empty log is an error of {@code Get-WinEvent}. */
  private static final String NO_EVENTS = "NoMatchingEventsFound";

  private RecoveryHistory() {}

  static Reading reading(ServiceName service, ServerName server, Heard actions, Heard health) {
    if (!isWhole(actions)) {
      return actions.unclear();
    }
    if (!health.whole()) {
      return health.unclear();
    }
    List<MonitorRow> red =
        health.reading().monitorRows(server).stream()
            .filter(row -> row.value() == AlertValue.UNHEALTHY && isJudgeOf(service, row))
            .toList();
    if (red.stream().anyMatch(row -> row.changedAt().isEmpty())) {
      return Heard.unclear("it is not known since when a monitor is red");
    }
    Optional<Instant> since =
        red.stream().flatMap(row -> row.changedAt().stream()).max(Instant::compareTo);
    return new RecoveryHistoryReading(
        since.isPresent()
            && actions.reading().all(ShellFact.RecoveryAction.class).stream()
                .anyMatch(action -> isRestart(action, service, since.get())));
  }

  /** Whether all that was done could be read, be it nothing. */
  static boolean isWhole(Heard actions) {
    return actions.whole()
        || (actions.reply() instanceof Reply.Failed failed
            && failed.error().id().startsWith(NO_EVENTS));
  }

  private static boolean isRestart(
      ShellFact.RecoveryAction action, ServiceName service, Instant since) {
    return action.action().equalsIgnoreCase(RecoveryActions.RESTART_SERVICE)
        && action.resource().equalsIgnoreCase(service.value())
        && action.finished()
        && action.succeeded()
        && action.endedAt().filter(ended -> !ended.isBefore(since)).isPresent();
  }

  /** Whether the monitor is of the service's role; of what is not known, anything may be. */
  private static boolean isJudgeOf(ServiceName service, MonitorRow row) {
    Optional<Role> role = PopHealth.model().findService(service).map(known -> known.role());
    Optional<Monitor> monitor = PopHealth.model().findMonitor(row.monitor());
    return role.isEmpty() || monitor.isEmpty() || monitor.get().roles().contains(role.get());
  }
}
