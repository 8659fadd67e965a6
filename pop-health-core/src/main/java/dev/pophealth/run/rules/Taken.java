package dev.pophealth.run.rules;

import dev.pophealth.health.Answer;
import dev.pophealth.health.ToldReading;
import dev.pophealth.recovery.Acceptance;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Recovery;

/**
 * An outcome as the engine has taken it.
 *
 * @param outcome the outcome that is to be written
 * @param after the recovery after it
 */
public record Taken(Outcome outcome, Recovery after) {

  /**
   * Hands an outcome to the engine; an answer that it does not take, such as one without what was
   * asked for, is unclear.
   *
   * @param before the recovery
   * @param outcome what came of its decision
   * @throws IllegalStateException when it is no outcome of that decision at all
   */
  public static Taken of(Recovery before, Outcome outcome) {
    if (!(before.after(outcome) instanceof Acceptance.Rejected rejected)) {
      return new Taken(outcome, before.after(outcome).orThrow());
    }
    Outcome unclear =
        Outcome.answered(
            outcome.number(),
            outcome.askedAt(),
            outcome.cameAt(),
            new ToldReading(Answer.UNCLEAR, rejected.words()));
    return new Taken(unclear, before.after(unclear).orThrow());
  }
}
