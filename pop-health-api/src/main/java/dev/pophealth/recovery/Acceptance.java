package dev.pophealth.recovery;

/** What the engine says to an outcome that is handed to it. */
public sealed interface Acceptance {

  /**
   * The recovery after the outcome. The same as before where a wait was answered too early.
   *
   * @param recovery the recovery to go on with
   */
  record Accepted(Recovery recovery) implements Acceptance {}

  /**
   * The outcome was not taken; the recovery stays as it was.
   *
   * @param reason why
   * @param words the same in a sentence, with the remedy
   */
  record Rejected(Reason reason, String words) implements Acceptance {}

  /** Why an outcome is not taken. */
  enum Reason {
    /** It answers a request that was answered before. */
    REPEATED,
    /** It answers a request that was never made. */
    NOT_ASKED,
    /** It is of another kind than its request: an answer to an act, say. */
    OTHER_KIND,
    /** It lacks what the request asked for, such as the servers found. */
    INCOMPLETE,
    /** The recovery is over, and owes no answer. */
    ENDED
  }

  /**
   * The recovery after the outcome.
   *
   * @throws IllegalStateException if the outcome was rejected; the message is the rejection's
   */
  default Recovery orThrow() {
    if (this instanceof Accepted accepted) {
      return accepted.recovery();
    }
    throw new IllegalStateException(((Rejected) this).words());
  }
}
