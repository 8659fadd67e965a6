package dev.pophealth.exchange.standin.syntax;

import java.util.function.IntPredicate;

/** A script and how far it is read. */
final class Source {

  static final int END = -1;

  private final String text;
  private int at;

  Source(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  void back(int to) {
    at = to;
  }

  boolean ended() {
    return at >= text.length();
  }

  int peek() {
    return peek(0);
  }

  int peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : END;
  }

  int next() {
    int c = peek();
    at++;
    return c;
  }

  boolean take(String expected) {
    if (!text.startsWith(expected, at)) {
      return false;
    }
    at += expected.length();
    return true;
  }

  /** Takes {@code word} whatever its case, where no further letter of a word follows. */
  boolean takeWord(String word) {
    if (!text.regionMatches(true, at, word, 0, word.length())
        || Letters.word(peek(word.length()))
        || Letters.dash(peek(word.length()))) {
      return false;
    }
    at += word.length();
    return true;
  }

  String takeWhile(IntPredicate wanted) {
    int from = at;
    while (!ended() && wanted.test(peek())) {
      at++;
    }
    return text.substring(from, at);
  }

  String since(int from) {
    return text.substring(from, Math.min(at, text.length()));
  }

  /** Passes over blanks, continued lines and comments; a line's end stays. */
  void blanks() {
    while (true) {
      if (Letters.blank(peek())) {
        at++;
      } else if (peek() == '`' && Letters.lineEnd(peek(1))) {
        at += peek(1) == '\r' && peek(2) == '\n' ? 3 : 2;
      } else if (peek() == '#') {
        takeWhile(c -> !Letters.lineEnd(c));
      } else if (peek() == '<' && peek(1) == '#') {
        comment();
      } else {
        return;
      }
    }
  }

  private void comment() {
    int end = text.indexOf("#>", at);
    if (end < 0) {
      throw incomplete(
          "MissingTerminatorMultiLineComment",
          "The terminator '#>' is missing from the multiline comment.");
    }
    at = end + 2;
  }

  void blanksAndLines() {
    blanks();
    while (Letters.lineEnd(peek())) {
      at++;
      blanks();
    }
  }

  /** Passes over whatever separates statements. */
  void separators() {
    blanksAndLines();
    while (peek() == ';') {
      at++;
      blanksAndLines();
    }
  }

  Extent extent(int from) {
    int end = Math.min(at, text.length());
    int start = Math.min(from, text.length());
    int line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    return new Extent(
        line,
        start - text.lastIndexOf('\n', start - 1),
        text.substring(start, Math.max(start, end)).strip());
  }

  ParseFailure failure(String id, String message, int from) {
    return new ParseFailure(id, message, ended(), extent(from));
  }

  ParseFailure incomplete(String id, String message) {
    return new ParseFailure(id, message, true, extent(at));
  }

  ParseFailure unexpected() {
    int from = at;
    if (ended()) {
      return incomplete("MissingExpression", "The script ends where more is expected.");
    }
    next();
    String token = since(from) + takeWhile(c -> !Letters.endsWord(c));
    return new ParseFailure(
        "UnexpectedToken",
        "Unexpected token '" + token + "' in expression or statement.",
        false,
        extent(from));
  }
}
