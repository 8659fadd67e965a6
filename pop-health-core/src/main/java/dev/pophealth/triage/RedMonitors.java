package dev.pophealth.triage;

import dev.pophealth.health.AlertValue;
import dev.pophealth.health.HealthModel;
import dev.pophealth.health.Monitor;
import dev.pophealth.health.MonitorRow;
import dev.pophealth.recovery.Alert;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is red by the rows that servers list of their health. */
public final class RedMonitors {

  private RedMonitors() {}

  /**
   * An alert for each monitor that is Unhealthy; rows of monitors that the model does not have, and
   * rows of any other value, are none.
   *
   * @param rows the rows, of any servers
   * @param model the service
   * @param readAt when they were read, by the clock of whoever runs recoveries; the alerts are of
   *     that time, since a server's own stamps are by another clock
   */
  public static List<Alert> of(List<MonitorRow> rows, HealthModel model, Instant readAt) {
    return rows.stream()
        .filter(row -> row.value() == AlertValue.UNHEALTHY)
        .map(row -> alert(row, model, readAt))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<Alert> alert(MonitorRow row, HealthModel model, Instant readAt) {
    return model
        .findMonitor(row.monitor())
        .map(Monitor::name)
        .map(name -> new Alert(name, row.server(), readAt));
  }
}
