package dev.pophealth.pop.shell;

import java.util.Locale;

/**
 * A literal argument for PowerShell. (Exchange, quoting for PowerShell: a single-quoted string ends
 * at any of the five quotes, and doubling one makes it part of the string; nothing else is special)
 */
final class Literal {

  /** What PowerShell takes for a single quote. */
  private static final String QUOTES = "'‘’‚‛";

  /** As long as any path or identity; a command line must stay a line. */
  private static final int LONGEST = 2_000;

  private Literal() {}

  /**
   * The value in single quotes.
   *
   * @throws IllegalArgumentException when the value is blank or too long, or has control
   *     characters, line separators or lone surrogates, which no name has
   */
  static String quoted(String what, String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      throw refused(what, "has " + value.length() + " characters: give it 1 to " + LONGEST);
    }
    StringBuilder quoted = new StringBuilder(value.length() + 2).append('\'');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isText(value, i)) {
        throw refused(
            what, String.format(Locale.ROOT, "has U+%04X at index %d: leave it off", (int) c, i));
      }
      quoted.append(c);
      if (QUOTES.indexOf(c) >= 0) {
        quoted.append(c);
      }
    }
    return quoted.append('\'').toString();
  }

  private static boolean isText(String value, int index) {
    char c = value.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 < value.length() && Character.isLowSurrogate(value.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return index > 0 && Character.isHighSurrogate(value.charAt(index - 1));
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static IllegalArgumentException refused(String what, String why) {
    return new IllegalArgumentException("the " + what + " of a shell command " + why);
  }
}
