package dev.pophealth.monitor;

import dev.pophealth.health.MonitorName;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How a monitor of ours judges. The defaults are Managed Availability's numbers for POP.Proxy, each
 * with its reason in {@code docs/defaults.md}. Immutable; safe to share.
 */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface MonitorPlan {

  /** The monitor, as alerts name it. */
  MonitorName monitor();

  /** When it is red; four failures in a row within 240 seconds. */
  @Value.Default
  default Rule rule() {
    return Rule.ConsecutiveFailures.PUBLISHED;
  }

  /** How long it has to be red for each level; 120, 1200 and 2400 seconds. */
  @Value.Default
  default Transitions transitions() {
    return Transitions.PUBLISHED;
  }

  /** From which level on it raises an alert, once for each time it is red; Unhealthy. */
  @Value.Default
  default MonitorLevel alertAt() {
    return MonitorLevel.UNHEALTHY;
  }

  /** How often to measure; every 60 seconds. */
  @Value.Default
  default Duration every() {
    return Duration.ofMinutes(1);
  }

  /** How old the last measurement may be before it says nothing; as long as the rule looks back. */
  @Value.Default
  default Duration staleAfter() {
    return rule().within();
  }

  /**
   * A monitor with the defaults.
   *
   * @param monitor the monitor
   */
  static MonitorPlan of(MonitorName monitor) {
    return builder().monitor(monitor).build();
  }

  /** A builder; the monitor is required. */
  static Builder builder() {
    return new Builder();
  }

  /** Refuses times that do not fit each other, and an alert at a level that is not red. */
  @Value.Check
  default void check() {
    if (every().isNegative() || every().isZero() || staleAfter().compareTo(every()) < 0) {
      throw new IllegalArgumentException(
          "the monitor "
              + monitor()
              + " measures every "
              + every()
              + " and goes stale after "
              + staleAfter()
              + ": measure at times above zero, and let it go stale no sooner than that");
    }
    if (!alertAt().isRed()) {
      throw new IllegalArgumentException(
          "the monitor "
              + monitor()
              + " is to alert at "
              + alertAt()
              + ": choose DEGRADED or a graver level");
    }
  }

  /** Builds a plan; what is not set has its default. Not safe for use by many threads. */
  final class Builder extends ImmutableMonitorPlan.Builder {
    Builder() {}
  }
}
