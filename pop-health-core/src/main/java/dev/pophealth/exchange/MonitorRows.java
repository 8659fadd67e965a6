package dev.pophealth.exchange;

import dev.pophealth.health.Freshness;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.MonitorReading;
import dev.pophealth.health.MonitorRow;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A monitor's verdict out of its rows. The same monitor has a row for each of its targets, and the
 * worst decides. (Exchange, names and values)
 */
final class MonitorRows {

  private MonitorRows() {}

  /**
   * The monitor's reading.
   *
   * @param health what was printed
   * @param startedAt since when a row has to have been measured
   */
  static Reading reading(
      MonitorName monitor, ServerName server, Heard health, Optional<Instant> startedAt) {
    if (!health.whole()) {
      return health.unclear();
    }
    MonitorName canonical = canonical(monitor);
    List<MonitorReading> rows =
        health.reading().monitorRows(server).stream()
            .filter(row -> canonical(row.monitor()).equals(canonical))
            .map(row -> reading(monitor, row, startedAt))
            .sorted(Comparator.comparingInt(MonitorRows::rank))
            .toList();
    return rows.isEmpty() ? Heard.unclear(server + " lists no monitor " + monitor) : rows.get(0);
  }

  /** Under the name that was asked for. */
  private static MonitorReading reading(
      MonitorName asked, MonitorRow row, Optional<Instant> startedAt) {
    MonitorReading reading = row.reading(startedAt);
    return new MonitorReading(asked, reading.value(), reading.state(), reading.freshness());
  }

  private static MonitorName canonical(MonitorName name) {
    return PopHealth.model().findMonitor(name).map(monitor -> monitor.name()).orElse(name);
  }

  /**
   * What forbids automation first, then red, then what is neither, then green. A fresh red is one
   * whatever an old one says; a fresh green is none beside an old one.
   */
  private static int rank(MonitorReading row) {
    int worst =
        switch (row.value()) {
          case REPAIRING -> 0;
          case DISABLED -> 1;
          case UNHEALTHY -> 2;
          case HEALTHY -> row.state().inService() ? 5 : 4;
          default -> 3;
        };
    boolean fresh = row.freshness() == Freshness.FRESH;
    return 2 * worst + (fresh == (worst > 2) ? 1 : 0);
  }
}
