package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.MailboxFigures;
import java.util.Optional;

/**
 * Reads two numbers as STAT and the lines of LIST have them; text behind them is ignored (RFC 1939,
 * section 5). Numbers that no mailbox has are none.
 */
final class Figures {

  private static final int DIGITS = 18;

  private Figures() {}

  static Optional<MailboxFigures> of(String text) {
    String[] words = text.split(" ", 3);
    if (words.length < 2 || !isNumber(words[0]) || !isNumber(words[1])) {
      return Optional.empty();
    }
    long messages = Long.parseLong(words[0]);
    return messages > Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.of(new MailboxFigures(messages, Long.parseLong(words[1])));
  }

  static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty() && word.length() <= DIGITS;
  }
}
