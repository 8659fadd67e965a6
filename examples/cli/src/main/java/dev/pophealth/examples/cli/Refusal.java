package dev.pophealth.examples.cli;

import java.io.Serial;

/** What cannot be done, with the remedy, and how the program ends for it. */
final class Refusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final int exitCode;

  Refusal(int exitCode, String words) {
    super(words);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
