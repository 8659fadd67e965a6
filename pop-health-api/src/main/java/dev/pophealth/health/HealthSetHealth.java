package dev.pophealth.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The health of a health set on one server, made of its monitors' rows: the worst decides. (V2a;
 * Exchange, names and values) Immutable; safe to share.
 *
 * <p>From bad to good: Unhealthy, Degraded, then what is not known (Unknown, Unavailable,
 * UnInitialized), then what people have set (Repairing, Disabled), then Healthy. A monitor that the
 * model expects there but that has no row counts as Unknown.
 *
 * @param healthSet the health set
 * @param server the server
 * @param rows all its rows there, in the order given
 * @param missing the monitors that were expected but have no row, in the model's order
 */
public record HealthSetHealth(
    HealthSetName healthSet, ServerName server, List<MonitorRow> rows, List<MonitorName> missing) {

  private static final List<AlertValue> WORST_FIRST =
      List.of(
          AlertValue.UNHEALTHY,
          AlertValue.DEGRADED,
          AlertValue.UNKNOWN,
          AlertValue.UNAVAILABLE,
          AlertValue.UNINITIALIZED,
          AlertValue.REPAIRING,
          AlertValue.DISABLED,
          AlertValue.HEALTHY);

  /** Interruptions first, then no, unclear, yes. */
  private static final Comparator<MonitorReading> MOST_TELLING_FIRST =
      Comparator.comparing((MonitorReading reading) -> reading.interruption().isEmpty())
          .thenComparingInt(
              reading -> List.of(Answer.NO, Answer.UNCLEAR, Answer.YES).indexOf(reading.answer()))
          .thenComparingInt(reading -> WORST_FIRST.indexOf(reading.value()))
          .thenComparing(reading -> reading.state().inService());

  /** Copies the lists. */
  public HealthSetHealth {
    rows = List.copyOf(rows);
    missing = List.copyOf(missing);
  }

  /**
   * Rolls up what was read. Rows of other servers and of other health sets do not count; rows of
   * the health set's monitors that the model does not know do.
   *
   * @param model which monitors to expect
   * @param healthSet the health set
   * @param server the server; its short and its fully qualified name are one
   * @param roles the server's roles; empty when they are not known, then every monitor is expected
   * @param rows what was read, in any order
   * @throws IllegalArgumentException when the health set is not in the model
   */
  public static HealthSetHealth of(
      HealthModel model,
      HealthSetName healthSet,
      ServerName server,
      Set<Role> roles,
      List<MonitorRow> rows) {
    HealthSetName name = model.healthSet(healthSet).name();
    List<MonitorRow> own =
        rows.stream()
            .filter(row -> row.healthSet().equals(name) && row.server().matches(server))
            .toList();
    List<MonitorName> missing =
        model.monitorsOf(name).stream()
            .filter(monitor -> monitor.expectedOn(roles))
            .filter(monitor -> own.stream().noneMatch(row -> isOf(monitor, row)))
            .map(Monitor::name)
            .toList();
    return new HealthSetHealth(name, server, own, missing);
  }

  /** The worst value, a missing monitor's Unknown included; Unknown when there is no row at all. */
  public AlertValue value() {
    Stream<AlertValue> values = rows.stream().map(MonitorRow::value);
    if (rows.isEmpty() || !missing.isEmpty()) {
      values = Stream.concat(values, Stream.of(AlertValue.UNKNOWN));
    }
    return values.min(Comparator.comparingInt(WORST_FIRST::indexOf)).orElseThrow();
  }

  /**
   * Yes when there are rows, each of them {@linkplain MonitorRow#well() well}, and none is missing;
   * no when one is Unhealthy; else unclear. How old the rows are is not heeded here.
   */
  public Answer answer() {
    if (value() == AlertValue.UNHEALTHY) {
      return Answer.NO;
    }
    boolean allWell = rows.stream().allMatch(MonitorRow::well);
    return allWell && value() == AlertValue.HEALTHY ? Answer.YES : Answer.UNCLEAR;
  }

  /** The rows that are not {@linkplain MonitorRow#well() well}, the worst value first. */
  public List<MonitorRow> notWell() {
    return rows.stream()
        .filter(row -> !row.well())
        .sorted(Comparator.comparingInt(row -> WORST_FIRST.indexOf(row.value())))
        .toList();
  }

  /**
   * What the rows of one monitor say together: the row that forbids automation if one does, else
   * the one whose answer is worst.
   *
   * @param monitor the monitor, as rows name it
   * @param startedAt when the service, or the server, last started, by the server's own clock;
   *     empty when not known
   * @return empty when the monitor has no row
   */
  public Optional<MonitorReading> reading(MonitorName monitor, Optional<Instant> startedAt) {
    return rows.stream()
        .filter(row -> row.monitor().equals(monitor))
        .map(row -> row.reading(startedAt))
        .min(MOST_TELLING_FIRST);
  }

  private static boolean isOf(Monitor monitor, MonitorRow row) {
    return row.monitor().equals(monitor.name()) || monitor.otherNames().contains(row.monitor());
  }
}
