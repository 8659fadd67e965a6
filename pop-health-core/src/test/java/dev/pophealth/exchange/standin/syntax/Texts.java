package dev.pophealth.exchange.standin.syntax;

import java.util.ArrayList;
import java.util.List;

/** Literal and expandable texts, here-strings, and the variables in them. */
final class Texts {

  private final Parser parser;
  private final Source source;

  Texts(Parser parser) {
    this.parser = parser;
    this.source = parser.source;
  }

  /** At a quote, or at {@code @} before one. */
  Expression text() {
    if (source.peek() == '@') {
      return hereString();
    }
    return Letters.singleQuote(source.peek()) ? literal() : expandable();
  }

  private Expression literal() {
    source.next();
    StringBuilder text = new StringBuilder();
    while (true) {
      int c = next("'");
      if (Letters.singleQuote(c)) {
        if (!Letters.singleQuote(source.peek())) {
          return new Expression.TextLiteral(text.toString());
        }
        source.next();
      }
      text.append((char) c);
    }
  }

  private Expression expandable() {
    source.next();
    Parts parts = new Parts();
    while (true) {
      if (Letters.doubleQuote(source.peek())) {
        int quote = source.next();
        if (!Letters.doubleQuote(source.peek())) {
          return parts.whole();
        }
        source.next();
        parts.add((char) quote);
      } else {
        part(parts, "\"");
      }
    }
  }

  List<Expression> partsToEnd() {
    Parts parts = new Parts();
    while (!source.ended()) {
      part(parts, "\"");
    }
    return List.of(parts.whole());
  }

  /** One character, escape, variable or sub-expression of an expandable text. */
  void part(Parts parts, String terminator) {
    if (source.peek() == '`') {
      source.next();
      parts.add(escaped(next(terminator)));
    } else if (source.peek() == '$' && source.peek(1) == '(') {
      parts.add(parser.primaries.subExpression());
    } else if (source.peek() == '$' && startsVariable(source.peek(1))) {
      parts.add(variable());
    } else {
      parts.add((char) next(terminator));
    }
  }

  private String escaped(int c) {
    return switch (c) {
      case '0' -> "\0";
      case 'a' -> "\u0007";
      case 'b' -> "\b";
      case 'e' -> "\u001b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'v' -> "\u000b";
      default -> Character.toString(c);
    };
  }

  private Expression hereString() {
    source.next();
    boolean literal = Letters.singleQuote(source.next());
    source.takeWhile(Letters::blank);
    if (!Letters.lineEnd(source.peek())) {
      throw source.failure(
          "UnexpectedCharactersAfterHereStringHeader",
          "No characters are allowed after a here-string header but before the end of the line.",
          source.at());
    }
    lineEnd();
    Parts parts = new Parts();
    boolean first = true;
    while (true) {
      if (first && hereStringEnds(literal)) {
        return parts.whole();
      }
      first = false;
      if (Letters.lineEnd(source.peek())) {
        int from = source.at();
        lineEnd();
        if (hereStringEnds(literal)) {
          return parts.whole();
        }
        parts.add(source.since(from));
      } else if (literal) {
        parts.add((char) next("'@"));
      } else {
        part(parts, "\"@");
      }
    }
  }

  private void lineEnd() {
    if (source.next() == '\r' && source.peek() == '\n') {
      source.next();
    }
  }

  private boolean hereStringEnds(boolean literal) {
    int c = source.peek();
    boolean quote = literal ? Letters.singleQuote(c) : Letters.doubleQuote(c);
    if (!quote || source.peek(1) != '@') {
      return false;
    }
    source.next();
    source.next();
    return true;
  }

  private int next(String terminator) {
    if (source.ended()) {
      throw source.incomplete(
          "TerminatorExpectedAtEndOfString",
          "The string is missing the terminator: " + terminator + ".");
    }
    return source.next();
  }

  static boolean startsVariable(int c) {
    return Letters.word(c) || c == '{' || c == '?' || c == '$' || c == '^';
  }

  /** At {@code $}. */
  Expression variable() {
    source.next();
    if (source.take("{")) {
      String name = source.takeWhile(c -> c != '}');
      source.next();
      return new Expression.Variable(name);
    }
    if ("?$^".indexOf(source.peek()) >= 0) {
      return new Expression.Variable(Character.toString(source.next()));
    }
    String name = source.takeWhile(Letters::word);
    if (source.peek() == ':' && source.peek(1) != ':' && Letters.word(source.peek(1))) {
      source.next();
      name += ":" + source.takeWhile(Letters::word);
    }
    if (name.isEmpty()) {
      throw source.unexpected();
    }
    return new Expression.Variable(name);
  }

  /** Collects the parts of an expandable text. */
  static final class Parts {

    private final List<Expression> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    void add(char c) {
      plain.append(c);
    }

    void add(String text) {
      plain.append(text);
    }

    void add(Expression part) {
      flush();
      parts.add(part);
    }

    private void flush() {
      if (plain.length() > 0) {
        parts.add(new Expression.TextLiteral(plain.toString()));
        plain.setLength(0);
      }
    }

    Expression whole() {
      flush();
      if (parts.isEmpty()) {
        return new Expression.TextLiteral("");
      }
      return parts.size() == 1 && parts.get(0) instanceof Expression.TextLiteral
          ? parts.get(0)
          : new Expression.Template(List.copyOf(parts));
    }
  }
}
