package dev.pophealth.run;

/**
 * A stored recovery, or a part of one, that cannot be read: the message says what, where and the
 * remedy.
 */
public final class RecoveryFormatException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param message what, where and the remedy; quotes nothing of the readings
   */
  public RecoveryFormatException(String message) {
    super(message);
  }
}
