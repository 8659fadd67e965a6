package dev.pophealth.run;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Question;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How long each action may take, from when it is handed over until it has ended. What takes longer
 * is given up: a question is unclear then, an act may have taken place. Each default has its reason
 * in {@code docs/defaults.md}. Immutable; safe to share.
 */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface TimeLimits {

  /** A probe; 90 seconds. */
  @Value.Default
  default Duration probe() {
    return Duration.ofSeconds(90);
  }

  /** Any other question that is not for a person; two minutes. */
  @Value.Default
  default Duration question() {
    return Duration.ofMinutes(2);
  }

  /** The topology; 30 seconds. */
  @Value.Default
  default Duration topology() {
    return Duration.ofSeconds(30);
  }

  /** The restart of a service; five minutes. */
  @Value.Default
  default Duration serviceRestart() {
    return Duration.ofMinutes(5);
  }

  /** To set off the restart of a server, not until it is back; five minutes. */
  @Value.Default
  default Duration serverRestart() {
    return Duration.ofMinutes(5);
  }

  /** A change; five minutes. */
  @Value.Default
  default Duration change() {
    return Duration.ofMinutes(5);
  }

  /** An act of the embedder's own; ten minutes. */
  @Value.Default
  default Duration customAct() {
    return Duration.ofMinutes(10);
  }

  /** A hook before or after a restart; ten minutes. */
  @Value.Default
  default Duration hook() {
    return Duration.ofMinutes(10);
  }

  /** How long a person has to answer a question of the runbook's; 30 minutes. */
  @Value.Default
  default Duration person() {
    return Duration.ofMinutes(30);
  }

  /** The defaults. */
  static TimeLimits defaults() {
    return builder().build();
  }

  /** A builder that starts from the defaults. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The limit of an action.
   *
   * @param action the action
   */
  default Duration of(Action action) {
    if (action instanceof Question.RunProbe) {
      return probe();
    } else if (action instanceof Question.AskPerson) {
      return person();
    } else if (action instanceof Question.ReadTopology) {
      return topology();
    } else if (action instanceof Question) {
      return question();
    } else if (action instanceof Act.RestartService) {
      return serviceRestart();
    } else if (action instanceof Act.RestartServer) {
      return serverRestart();
    }
    return action instanceof CustomAction ? customAct() : change();
  }

  /** Refuses times that are not positive, or above a day. */
  @Value.Check
  default void check() {
    inRange("probe", probe());
    inRange("question", question());
    inRange("topology", topology());
    inRange("serviceRestart", serviceRestart());
    inRange("serverRestart", serverRestart());
    inRange("change", change());
    inRange("customAct", customAct());
    inRange("hook", hook());
    inRange("person", person());
  }

  private static void inRange(String name, Duration value) {
    if (value.isNegative() || value.isZero() || value.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          "the limit " + name + " is " + value + ": choose a time above zero, at most a day");
    }
  }

  /** Builds limits; what is not set has its default. Not safe for use by many threads. */
  final class Builder extends ImmutableTimeLimits.Builder {
    Builder() {}
  }
}
