package dev.pophealth.run;

/** A stored recovery that cannot be read: the message says what, where and the remedy. */
public final class RecoveryFormatException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  RecoveryFormatException(String message) {
    super(message);
  }
}
