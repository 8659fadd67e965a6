package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.MailboxFigures;
import java.util.Optional;

/** Reads what STAT says; text behind the two numbers is ignored (RFC 1939, section 5). */
final class Figures {

  private static final int DIGITS = 18;

  private Figures() {}

  static Optional<MailboxFigures> of(String text) {
    String[] words = text.split(" ", 3);
    if (words.length < 2 || !isNumber(words[0]) || !isNumber(words[1])) {
      return Optional.empty();
    }
    return Optional.of(new MailboxFigures(Long.parseLong(words[0]), Long.parseLong(words[1])));
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty()
        && word.length() <= DIGITS
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
