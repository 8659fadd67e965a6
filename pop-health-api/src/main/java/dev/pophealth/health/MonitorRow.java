package dev.pophealth.health;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One row of a server's health, as {@code Get-ServerHealth} lists it. (V2a) The same monitor has
 * one row per target, and rows may read alike: a row has no key. Immutable; safe to share.
 */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface MonitorRow {

  /** The server it was read on. */
  ServerName server();

  /** The monitor. */
  MonitorName monitor();

  /** What the monitor looks at there, as printed, cut off where the table cut it. */
  Optional<String> targetResource();

  /** The health set that the monitor belongs to. */
  HealthSetName healthSet();

  /** The monitor's verdict. */
  AlertValue value();

  /** Whether what it speaks of is in service. */
  HealthSetState state();

  /** The server component that decides whether it is in service; empty where none does. */
  Optional<ComponentName> serverComponent();

  /** When it was last measured, by the server's own clock; empty when not known. */
  Optional<Instant> measuredAt();

  /** When its value last changed, by the server's own clock; empty when not known. */
  Optional<Instant> changedAt();

  /**
   * Healthy, and nothing it speaks of is {@linkplain HealthSetState#inService() out of service}.
   */
  default boolean well() {
    return value() == AlertValue.HEALTHY && state().inService();
  }

  /**
   * The row as a reading.
   *
   * @param startedAt when the service, or the server, last started, by the server's own clock;
   *     empty when not known
   */
  default MonitorReading reading(Optional<Instant> startedAt) {
    return new MonitorReading(monitor(), value(), state(), Freshness.of(measuredAt(), startedAt));
  }

  /** A builder; server, monitor, health set, value and state are required. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a row. Not safe for use by many threads. */
  final class Builder extends ImmutableMonitorRow.Builder {
    Builder() {}
  }
}
