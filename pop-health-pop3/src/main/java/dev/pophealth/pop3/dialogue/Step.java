package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.Phase;

/** What the dialogue wants next. */
public enum Step {
  /** Send {@link Dialogue#toSend()}, then say so. */
  SEND,
  /** Read and hand over what came. */
  READ,
  /** Do the TLS handshake, then say so. */
  START_TLS,
  /** Close. */
  FINISHED;

  /**
   * A phase that ended.
   *
   * @param phase the phase
   * @param passed whether it went well
   */
  public record Ended(Phase phase, boolean passed) {}
}
