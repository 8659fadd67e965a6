package dev.pophealth.recovery;

import dev.pophealth.health.Answer;

/**
 * The ways on that an outcome can take: all that an engine branches on. Three belong to questions,
 * five to acts, one to waits.
 */
public enum Way {
  /** The question was answered with the good state. */
  YES,
  /** The question was answered, and the state is not good. */
  NO,
  /** The question has no usable answer. */
  UNCLEAR,
  /** The act took place. */
  DONE,
  /** The act was refused; nothing happened. */
  REFUSED,
  /** The act could not be run; nothing happened. */
  IMPOSSIBLE,
  /** The act came too late to be started; nothing happened. */
  EXPIRED,
  /** The act may have taken place. */
  MAYBE,
  /** The wait is over. */
  TIME_CAME;

  /**
   * The way that an answer takes.
   *
   * @param answer the answer
   */
  public static Way of(Answer answer) {
    return switch (answer) {
      case YES -> YES;
      case NO -> NO;
      case UNCLEAR -> UNCLEAR;
    };
  }

  /**
   * The way that a cause takes.
   *
   * @param cause why nothing happened
   */
  public static Way of(NoneCause cause) {
    return switch (cause) {
      case REFUSED -> REFUSED;
      case IMPOSSIBLE -> IMPOSSIBLE;
      case EXPIRED -> EXPIRED;
    };
  }

  /** Whether something may have changed: {@link #DONE} or {@link #MAYBE}. */
  public boolean mayHaveHappened() {
    return this == DONE || this == MAYBE;
  }
}
