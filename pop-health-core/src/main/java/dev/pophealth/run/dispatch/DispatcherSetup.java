package dev.pophealth.run.dispatch;

import dev.pophealth.run.RunnerSetup;
import dev.pophealth.triage.IllDependency;
import dev.pophealth.triage.Triage;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.immutables.value.Value;

/** What a dispatcher works by and with. Immutable; safe to share. */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface DispatcherSetup {

  /** The runner that it opens. */
  RunnerSetup runner();

  /** Puts what is red in order; that of Exchange's POP service unless given. */
  @Value.Default
  default Triage triage() {
    return Triage.ofPop();
  }

  /** Tells the dependencies known to be ill; returns soon and does not throw; none. */
  @Value.Default
  default Supplier<List<IllDependency>> illDependencies() {
    return List::of;
  }

  /** Hears what is done, and calls people; nobody. */
  @Value.Default
  default DispatchListener listener() {
    return DispatchListener.none();
  }

  /**
   * How long to wait after an alert for what else turns red of the same cause, since a front end's
   * alert may come before that of the back end that it sees: zero to a day; one minute.
   */
  @Value.Default
  default Duration gatherFor() {
    return Duration.ofMinutes(1);
  }

  /** How long after a good end a monitor may stay red before that is a new alert; ten minutes. */
  @Value.Default
  default Duration stillRedAfter() {
    return Duration.ofMinutes(10);
  }

  /** How often to look again while something is red; one minute. */
  @Value.Default
  default Duration lookAgainEvery() {
    return Duration.ofMinutes(1);
  }

  /** A builder; the runner is required. */
  static Builder builder() {
    return new Builder();
  }

  /** Refuses times that are not positive, or above a day. */
  @Value.Check
  default void check() {
    if (gatherFor().isNegative() || gatherFor().compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          "the dispatcher gathers for " + gatherFor() + ": choose zero to a day");
    }
    for (Duration each : List.of(stillRedAfter(), lookAgainEvery())) {
      if (each.isNegative() || each.isZero() || each.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException(
            "a time of the dispatcher is " + each + ": choose one above zero, at most a day");
      }
    }
  }

  /** Builds a setup. Not safe for use by many threads. */
  final class Builder extends ImmutableDispatcherSetup.Builder {
    Builder() {}
  }
}
