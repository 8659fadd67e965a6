package dev.pophealth.recovery;

import java.util.Optional;

/**
 * Something a recovery owes: a change not yet put back, or a disrupted server not yet verified.
 *
 * @param step the step that opened it
 * @param act the change or disruption
 * @param state how far it has come
 * @param undo what puts the value back that was found before; empty where a verification is owed
 */
public record Obligation(StepId step, Act act, State state, Optional<Act> undo) {

  /** How far an obligation has come; one that is closed is no longer listed. */
  public enum State {
    /** Decided, and perhaps under way: a crash now may leave it done. */
    INTENDED,
    /** It took place, or may have. */
    OPEN
  }
}
