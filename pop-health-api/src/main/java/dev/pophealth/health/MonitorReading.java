package dev.pophealth.health;

import java.util.Objects;
import java.util.Optional;

/**
 * A monitor's row as read on a server. (V2a, V2b, A2, C3e)
 *
 * @param monitor the monitor
 * @param value its verdict
 * @param state whether what it speaks of is in service
 * @param freshness whether the row was measured since the last start
 */
public record MonitorReading(
    MonitorName monitor, AlertValue value, HealthSetState state, Freshness freshness)
    implements Reading {

  /** Refuses nulls. */
  public MonitorReading {
    Objects.requireNonNull(monitor, "monitor");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(freshness, "freshness");
  }

  /**
   * Yes for a fresh Healthy {@linkplain HealthSetState#inService() in service}, no for a fresh
   * Unhealthy; unclear for anything else: another value, a Healthy that is out of service, a row
   * that is stale or of unknown age.
   */
  public Answer answer() {
    if (freshness != Freshness.FRESH) {
      return Answer.UNCLEAR;
    }
    return switch (value) {
      case HEALTHY -> state.inService() ? Answer.YES : Answer.UNCLEAR;
      case UNHEALTHY -> Answer.NO;
      default -> Answer.UNCLEAR;
    };
  }

  /**
   * What the row forbids automation by, if it does: Repairing and Disabled do, however old the row.
   */
  public Optional<Interruption> interruption() {
    return value.interruption();
  }

  @Override
  public String summary() {
    String text = monitor + " " + value.word() + ", " + state.word();
    return switch (freshness) {
      case FRESH -> text;
      case STALE -> text + " (stale)";
      case UNKNOWN -> text + " (of unknown age)";
    };
  }
}
