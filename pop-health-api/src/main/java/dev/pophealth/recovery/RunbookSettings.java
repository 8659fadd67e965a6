package dev.pophealth.recovery;

import java.time.Duration;
import org.immutables.value.Value;

/**
 * The numbers that shape a runbook: how often, how long, how old. Each default has its reason in
 * {@code docs/defaults.md}. Immutable; safe to share.
 */
@HouseStyle
@Value.Immutable
@SuppressWarnings("exports")
public interface RunbookSettings {

  /** How many greens in a row, each after {@link #confirmEvery}, count as well: 1 to 10; 2. */
  @Value.Default
  default int confirmations() {
    return 2;
  }

  /** Time between two greens that confirm each other; one minute. */
  @Value.Default
  default Duration confirmEvery() {
    return Duration.ofMinutes(1);
  }

  /** Time before something unclear is asked, or something undone in vain is tried, once more. */
  @Value.Default
  default Duration retryAfter() {
    return Duration.ofSeconds(30);
  }

  /** Time after a restart of unknown effect before the first look; two minutes. */
  @Value.Default
  default Duration settle() {
    return Duration.ofMinutes(2);
  }

  /** Time between two looks for a restarted server; two minutes. */
  @Value.Default
  default Duration upEvery() {
    return Duration.ofMinutes(2);
  }

  /** How many looks for a restarted server: 1 to 200; 10. */
  @Value.Default
  default int upRounds() {
    return 10;
  }

  /** Time between a server being back and the first probe; two minutes. */
  @Value.Default
  default Duration grace() {
    return Duration.ofMinutes(2);
  }

  /** How old the evidence for a disruptive act may be; 30 minutes. */
  @Value.Default
  default Duration licenceAge() {
    return Duration.ofMinutes(30);
  }

  /** How many found servers are looked after; with more of them a person decides: 1 to 16; 4. */
  @Value.Default
  default int maxFound() {
    return 4;
  }

  /** The defaults. */
  static RunbookSettings defaults() {
    return builder().build();
  }

  /** A builder that starts from the defaults. */
  static Builder builder() {
    return new Builder();
  }

  /** Refuses numbers out of their ranges and times that are not positive. */
  @Value.Check
  default void check() {
    inRange("confirmations", confirmations(), 10);
    inRange("upRounds", upRounds(), 200);
    inRange("maxFound", maxFound(), 16);
    positive("confirmEvery", confirmEvery());
    positive("retryAfter", retryAfter());
    positive("settle", settle());
    positive("upEvery", upEvery());
    positive("grace", grace());
    positive("licenceAge", licenceAge());
  }

  private static void inRange(String name, int value, int max) {
    if (value < 1 || value > max) {
      throw new IllegalArgumentException(
          name + " is " + value + ": choose a number from 1 to " + max);
    }
  }

  private static void positive(String name, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(name + " is " + value + ": choose a time above zero");
    }
  }

  /** Builds settings; what is not set has its default. */
  final class Builder extends ImmutableRunbookSettings.Builder {
    Builder() {}
  }
}
