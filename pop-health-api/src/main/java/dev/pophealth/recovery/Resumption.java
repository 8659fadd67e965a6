package dev.pophealth.recovery;

/** What the engine says to a saved recovery. */
public sealed interface Resumption {

  /**
   * It goes on.
   *
   * @param recovery the recovery as it was when it was saved
   */
  record Resumed(Recovery recovery) implements Resumption {}

  /**
   * It cannot go on here; nothing was done.
   *
   * @param reason why
   * @param words the same in a sentence, with the remedy
   */
  record Refused(Reason reason, String words) implements Resumption {}

  /** Why a saved recovery cannot go on. */
  enum Reason {
    /** It was saved under another version of its runbook, or another runbook. */
    OTHER_RUNBOOK,
    /** Its outcomes do not fit what the engine asked for: it was altered or is incomplete. */
    DOES_NOT_FIT
  }

  /**
   * The recovery.
   *
   * @throws IllegalStateException if it was refused; the message is the refusal's
   */
  default Recovery orThrow() {
    if (this instanceof Resumed resumed) {
      return resumed.recovery();
    }
    throw new IllegalStateException(((Refused) this).words());
  }
}
