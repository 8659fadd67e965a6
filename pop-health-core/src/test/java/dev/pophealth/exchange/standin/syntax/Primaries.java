package dev.pophealth.exchange.standin.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Single values: texts, numbers, variables, what stands in brackets, and what follows them with a
 * dot or a bracket.
 */
final class Primaries {

  private final Parser parser;
  private final Source source;

  Primaries(Parser parser) {
    this.parser = parser;
    this.source = parser.source;
  }

  /** Whether a value starts here, and not a command's name. */
  boolean startsHere() {
    int c = source.peek();
    return c == '$'
        || c == '('
        || c == '{'
        || c == '['
        || c == '@'
        || c == ','
        || Letters.quote(c)
        || startsNumber();
  }

  boolean startsNumber() {
    int from = source.at();
    boolean number =
        Letters.digit(source.peek()) || (source.peek() == '.' && Letters.digit(source.peek(1)));
    if (number) {
      number();
      int after = source.peek();
      number = Letters.endsWord(after) || "+-*/%.[]=".indexOf(after) >= 0;
    }
    source.back(from);
    return number;
  }

  /** A value with what follows it. */
  Expression value() {
    Expression value = bare();
    while (true) {
      int from = source.at();
      if (source.peek() == '.'
          && (Letters.word(source.peek(1)) || quoteOrVariable(source.peek(1)))) {
        source.next();
        value = member(value, false, from);
      } else if (source.peek() == ':' && source.peek(1) == ':') {
        source.take("::");
        value = member(value, true, from);
      } else if (source.peek() == '[' && !(value instanceof Expression.TypeLiteral)) {
        source.next();
        source.blanksAndLines();
        Expression index = parser.operators.expression();
        close(']', "MissingEndSquareBracket", "Missing ] at end of array index expression.");
        value = new Expression.Index(value, index);
      } else {
        return value;
      }
    }
  }

  private static boolean quoteOrVariable(int c) {
    return c == '$' || Letters.quote(c) || c == '(';
  }

  private Expression member(Expression target, boolean ofType, int from) {
    if (quoteOrVariable(source.peek())) {
      return new Expression.Member(target, bare(), ofType);
    }
    String name = source.takeWhile(Letters::word);
    if (name.isEmpty()) {
      throw source.unexpected();
    }
    if (source.peek() != '(') {
      return new Expression.Member(target, new Expression.TextLiteral(name), ofType);
    }
    source.next();
    List<Expression> arguments = new ArrayList<>();
    source.blanksAndLines();
    while (source.peek() != ')') {
      arguments.add(parser.operators.argument());
      source.blanksAndLines();
      if (!source.take(",")) {
        break;
      }
      source.blanksAndLines();
    }
    close(')', "MissingEndParenthesisInMethodCall", "Missing ')' in method call.");
    return new Expression.Call(target, name, ofType, List.copyOf(arguments), source.extent(from));
  }

  private Expression bare() {
    int c = source.peek();
    if (Letters.quote(c) || (c == '@' && Letters.quote(source.peek(1)))) {
      return parser.texts.text();
    } else if (c == '$' && source.peek(1) == '(') {
      return subExpression();
    } else if (c == '$') {
      return parser.texts.variable();
    } else if (c == '@' && source.peek(1) == '(') {
      source.take("@(");
      return new Expression.ArrayOf(statementsTo(')'));
    } else if (c == '@' && source.peek(1) == '{') {
      return hash();
    } else if (c == '@' && Letters.word(source.peek(1))) {
      source.next();
      return new Expression.Splat(source.takeWhile(Letters::word));
    } else if (c == '(') {
      source.next();
      source.blanksAndLines();
      Statement inside = parser.statements.statement();
      close(')', "MissingEndParenthesisInExpression", "Missing closing ')' in expression.");
      return new Expression.Parenthesis(inside);
    } else if (c == '{') {
      return new Expression.BlockLiteral(parser.statements.block());
    } else if (c == '[') {
      return type();
    } else if (startsNumber()) {
      return number();
    }
    throw source.unexpected();
  }

  Expression subExpression() {
    source.take("$(");
    return new Expression.SubExpression(statementsTo(')'));
  }

  private List<Statement> statementsTo(char end) {
    List<Statement> statements = parser.statements.statementsUntil(end);
    close(end, "MissingEndParenthesisInSubexpression", "Missing closing ')' in subexpression.");
    return statements;
  }

  private Expression hash() {
    source.take("@{");
    List<Expression.Entry> entries = new ArrayList<>();
    source.separators();
    while (source.peek() != '}') {
      Expression key = key();
      source.blanks();
      if (!source.take("=")) {
        throw source.failure(
            "MissingEqualsInHashLiteral",
            "Missing '=' operator after key in hash literal.",
            source.at());
      }
      source.blanksAndLines();
      entries.add(new Expression.Entry(key, parser.statements.statement()));
      source.blanks();
      if (source.peek() != '}' && source.peek() != ';' && !Letters.lineEnd(source.peek())) {
        throw source.failure(
            "IncompleteHashLiteral", "The hash literal was incomplete.", source.at());
      }
      source.separators();
    }
    source.next();
    return new Expression.Hash(List.copyOf(entries));
  }

  private Expression key() {
    if (source.ended()) {
      throw source.incomplete("IncompleteHashLiteral", "The hash literal was incomplete.");
    }
    if (Letters.quote(source.peek())
        || source.peek() == '$'
        || source.peek() == '('
        || startsNumber()) {
      return value();
    }
    String name = source.takeWhile(c -> Letters.word(c) || c == '-' || c == '.');
    if (name.isEmpty()) {
      throw source.unexpected();
    }
    return new Expression.TextLiteral(name);
  }

  /** {@code [name]}, or a cast where a value follows. */
  private Expression type() {
    String name = typeName();
    int from = source.at();
    source.takeWhile(Letters::blank);
    int c = source.peek();
    boolean operand =
        c == '$'
            || c == '('
            || c == '['
            || c == '@'
            || c == '{'
            || Letters.quote(c)
            || startsNumber();
    if (operand || (Letters.dash(c) && Letters.digit(source.peek(1)))) {
      return new Expression.Cast(name, parser.operators.unary());
    }
    source.back(from);
    return new Expression.TypeLiteral(name);
  }

  String typeName() {
    source.next();
    StringBuilder name = new StringBuilder();
    int depth = 1;
    while (true) {
      if (source.ended()) {
        throw source.incomplete(
            "EndSquareBracketExpectedAtEndOfType", "Missing ] at end of type token.");
      }
      int c = source.next();
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0) {
        return name.toString().strip();
      }
      name.append((char) c);
    }
  }

  Expression.NumberLiteral number() {
    int from = source.at();
    if (source.peek() == '0' && (source.peek(1) == 'x' || source.peek(1) == 'X')) {
      source.take("0x");
      source.take("0X");
      String digits = source.takeWhile(c -> Character.digit(c, 16) >= 0);
      return new Expression.NumberLiteral(Long.parseLong(digits, 16), source.since(from));
    }
    source.takeWhile(Letters::digit);
    boolean fraction = source.peek() == '.' && Letters.digit(source.peek(1));
    if (fraction) {
      source.next();
      source.takeWhile(Letters::digit);
    }
    BigDecimal number = new BigDecimal(source.since(from));
    BigDecimal unit = BigDecimal.valueOf(unit());
    BigDecimal whole = number.multiply(unit);
    boolean real = fraction && whole.stripTrailingZeros().scale() > 0;
    Number value = real ? (Number) whole.doubleValue() : (Number) whole.longValue();
    return new Expression.NumberLiteral(value, source.since(from));
  }

  private long unit() {
    int from = source.at();
    String word = source.takeWhile(Letters::word).toLowerCase(Locale.ROOT);
    int power = List.of("", "kb", "mb", "gb", "tb").indexOf(word);
    if (power <= 0) {
      source.back(from);
      return 1;
    }
    return 1L << (10 * power);
  }

  void close(char end, String id, String message) {
    source.blanksAndLines();
    if (source.peek() != end) {
      throw source.failure(id, message, source.at());
    }
    source.next();
  }
}
