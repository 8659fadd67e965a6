package dev.pophealth.lines;

import java.io.Serial;

/** Why a line is not taken. */
final class LineRefusal extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * A refusal.
   *
   * @param reason in a word in capitals
   * @param words in a sentence, with the remedy
   */
  LineRefusal(String reason, String words) {
    super(words);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
