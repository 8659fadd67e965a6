package dev.pophealth.triage;

import dev.pophealth.health.HealthModel;
import dev.pophealth.health.MonitorName;
import dev.pophealth.pop.PopHealth;
import java.util.List;
import org.immutables.value.Value;

/** What triage has to know of a service, and where it brakes. Immutable; safe to share. */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface TriageRules {

  /** The service: its monitors, and what their probes depend on. */
  HealthModel model();

  /** Its monitors by layer, the one nearest the cause first; others come after these. */
  List<MonitorName> nearestFirst();

  /** The monitors on a Client Access server that also see what is ill behind it. */
  List<MonitorName> seeBehind();

  /** The brake: when more than this share of a group is red, a person is called; 50 percent. */
  @Value.Default
  default int brakeAbovePercent() {
    return 50;
  }

  /** The brake needs at least so many red servers in the group: 1 or more; 2. */
  @Value.Default
  default int brakeFrom() {
    return 2;
  }

  /**
   * The POP service of Exchange: the self test before the deep test, the proxy test, the customer
   * touch point test and the average; the last two see what is ill behind a Client Access server.
   */
  static TriageRules ofPop() {
    return builder()
        .model(PopHealth.model())
        .addNearestFirst(
            PopHealth.SELF_TEST_MONITOR,
            PopHealth.DEEP_TEST_MONITOR,
            PopHealth.PROXY_TEST_MONITOR,
            PopHealth.CTP_MONITOR,
            PopHealth.AVERAGE_TIME_MONITOR)
        .addSeeBehind(PopHealth.CTP_MONITOR, PopHealth.AVERAGE_TIME_MONITOR)
        .build();
  }

  /** A builder; the model is required. */
  static Builder builder() {
    return new Builder();
  }

  /** Refuses monitors that the model does not have, and numbers out of their ranges. */
  @Value.Check
  default void check() {
    nearestFirst().forEach(model()::monitor);
    seeBehind().forEach(model()::monitor);
    if (brakeAbovePercent() < 0 || brakeAbovePercent() > 100) {
      throw new IllegalArgumentException(
          "the brake is at " + brakeAbovePercent() + " percent: choose 0 to 100");
    }
    if (brakeFrom() < 1) {
      throw new IllegalArgumentException(
          "the brake needs " + brakeFrom() + " red servers: choose 1 or more");
    }
  }

  /** Builds rules. Not safe for use by many threads. */
  final class Builder extends ImmutableTriageRules.Builder {
    Builder() {}
  }
}
