package dev.pophealth.simulation;

import org.immutables.value.Value;

/**
 * How much goes wrong beside the faults themselves. Numbers are shares from 0 to 1: how likely it
 * is each time. Immutable; safe to share.
 */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface Adversity {

  /** A question gets no conclusive answer: unclear, stale, broken off, could not be run. */
  double unclearAnswers();

  /** An answer is late: mostly by seconds, sometimes by so much that nobody waits any more. */
  double lateAnswers();

  /** An act fails: it could not be run, or broke off before or after its effect. */
  double failingActs();

  /** An act lies: it is told as done but was not, or as failed but was done. */
  double lyingActs();

  /** An act takes effect long after it was told, or is never told at all. */
  double lateActs();

  /** In a recovery a person interferes. */
  double meddling();

  /** A person who is asked for leave refuses, says nothing, or answers too late. */
  double noLeave();

  /** Managed Availability acts at the same time, in a recovery or before it. */
  double otherAutomation();

  /** At one step of a recovery the runner's process dies. */
  double crashes();

  /** Nothing goes wrong but the faults themselves. */
  static Adversity none() {
    return all(0);
  }

  /** What a year in a data centre brings. */
  static Adversity everyday() {
    return builder()
        .unclearAnswers(0.02)
        .lateAnswers(0.02)
        .failingActs(0.03)
        .lyingActs(0.005)
        .lateActs(0.01)
        .meddling(0.1)
        .noLeave(0.15)
        .otherAutomation(0.3)
        .crashes(0.002)
        .build();
  }

  /** Far more than that. */
  static Adversity harsh() {
    return builder()
        .unclearAnswers(0.06)
        .lateAnswers(0.05)
        .failingActs(0.1)
        .lyingActs(0.04)
        .lateActs(0.05)
        .meddling(0.4)
        .noLeave(0.25)
        .otherAutomation(0.5)
        .crashes(0.01)
        .build();
  }

  private static Adversity all(double share) {
    return builder()
        .unclearAnswers(share)
        .lateAnswers(share)
        .failingActs(share)
        .lyingActs(share)
        .lateActs(share)
        .meddling(share)
        .noLeave(share)
        .otherAutomation(share)
        .crashes(share)
        .build();
  }

  /** A builder; all shares are required. */
  static Builder builder() {
    return new Builder();
  }

  /** Refuses what is no share. */
  @Value.Check
  default void check() {
    share("unclearAnswers", unclearAnswers());
    share("lateAnswers", lateAnswers());
    share("failingActs", failingActs());
    share("lyingActs", lyingActs());
    share("lateActs", lateActs());
    share("meddling", meddling());
    share("noLeave", noLeave());
    share("otherAutomation", otherAutomation());
    share("crashes", crashes());
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "the share " + name + " is " + value + ": choose a number from 0 to 1");
    }
  }

  /** Builds an adversity. Not safe for use by many threads. */
  final class Builder extends ImmutableAdversity.Builder {
    Builder() {}
  }
}
