package dev.pophealth.run.process;

/** A value that must not become part of a command; the message says why, and quotes nothing. */
final class UnfitValueException extends Exception {

  private static final long serialVersionUID = 1L;

  UnfitValueException(String message) {
    super(message);
  }
}
