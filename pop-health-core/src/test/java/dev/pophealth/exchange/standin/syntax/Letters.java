package dev.pophealth.exchange.standin.syntax;

/**
 * Kinds of characters, as PowerShell's tokenizer sees them: typographic quotes, dashes and spaces
 * count as plain ones.
 *
 * <p>Source: PowerShell's {@code CharTraits.cs}.
 */
final class Letters {

  private Letters() {}

  static boolean singleQuote(int c) {
    return c == '\'' || c == '\u2018' || c == '\u2019' || c == '\u201a' || c == '\u201b';
  }

  static boolean doubleQuote(int c) {
    return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e';
  }

  static boolean quote(int c) {
    return singleQuote(c) || doubleQuote(c);
  }

  static boolean dash(int c) {
    return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2015';
  }

  static boolean blank(int c) {
    return c == ' '
        || c == '\t'
        || c == '\u000b'
        || c == '\f'
        || c == '\u00a0'
        || c == '\u0085'
        || (c > 127 && Character.getType(c) == Character.SPACE_SEPARATOR);
  }

  static boolean lineEnd(int c) {
    return c == '\n' || c == '\r';
  }

  static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean word(int c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  /** What ends a bare word in a command. */
  static boolean endsWord(int c) {
    return c == Source.END || blank(c) || lineEnd(c) || "|;&(){},<>".indexOf(c) >= 0;
  }
}
