package dev.pophealth.exchange.standin.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Operators and their order, loosest first. */
final class Operators {

  private static final List<Set<String>> LEVELS =
      List.of(
          Set.of("and", "or", "xor"),
          Set.of("band", "bor", "bxor"),
          comparisons(),
          Set.of("+", "-"),
          Set.of("*", "/", "%"),
          Set.of("f"),
          Set.of(".."));

  private static final Set<String> UNARY =
      Set.of("not", "join", "split", "isplit", "csplit", "bnot");

  private final Parser parser;
  private final Source source;
  private boolean commas = true;

  Operators(Parser parser) {
    this.parser = parser;
    this.source = parser.source;
  }

  private static Set<String> comparisons() {
    Set<String> names = new java.util.HashSet<>(Set.of("join", "is", "isnot", "as"));
    for (String name :
        List.of(
            "eq",
            "ne",
            "gt",
            "ge",
            "lt",
            "le",
            "like",
            "notlike",
            "match",
            "notmatch",
            "contains",
            "notcontains",
            "in",
            "notin",
            "replace",
            "split")) {
      names.add(name);
      names.add("i" + name);
      names.add("c" + name);
    }
    return Set.copyOf(names);
  }

  Expression expression() {
    boolean before = commas;
    commas = true;
    try {
      return level(0);
    } finally {
      commas = before;
    }
  }

  /** One argument of a method: a comma ends it. */
  Expression argument() {
    boolean before = commas;
    commas = false;
    try {
      return level(0);
    } finally {
      commas = before;
    }
  }

  private Expression level(int level) {
    if (level == LEVELS.size()) {
      return listing();
    }
    Expression left = level(level + 1);
    while (true) {
      int from = source.at();
      source.blanks();
      Optional<String> operator = operator(LEVELS.get(level));
      if (operator.isEmpty()) {
        source.back(from);
        return left;
      }
      source.blanksAndLines();
      if (source.ended()) {
        throw source.incomplete(
            "ExpectedValueExpression",
            "You must provide a value expression following the operator.");
      }
      left = new Expression.Binary(operator.get(), left, level(level + 1));
    }
  }

  private Optional<String> operator(Set<String> wanted) {
    if (source.peek() == '.' && source.peek(1) == '.') {
      return wanted.contains("..") && source.take("..") ? Optional.of("..") : Optional.empty();
    }
    int c = source.peek();
    if (Letters.dash(c) && Character.isLetter(source.peek(1))) {
      int from = source.at();
      source.next();
      String name = source.takeWhile(Letters::word).toLowerCase(Locale.ROOT);
      if (wanted.contains(name)) {
        return Optional.of(name);
      }
      source.back(from);
      return Optional.empty();
    }
    String sign = Letters.dash(c) ? "-" : c == Source.END ? "" : Character.toString(c);
    if (wanted.contains(sign) && source.peek(1) != '=') {
      source.next();
      return Optional.of(sign);
    }
    return Optional.empty();
  }

  private Expression listing() {
    source.blanks();
    if (commas && source.peek() == ',') {
      source.next();
      source.blanksAndLines();
      return new Expression.Listing(List.of(unary()));
    }
    Expression first = unary();
    if (!commas) {
      return first;
    }
    List<Expression> items = new ArrayList<>(List.of(first));
    while (true) {
      int from = source.at();
      source.blanks();
      if (source.peek() != ',') {
        source.back(from);
        return items.size() == 1 ? first : new Expression.Listing(List.copyOf(items));
      }
      source.next();
      source.blanksAndLines();
      items.add(unary());
    }
  }

  Expression unary() {
    source.blanks();
    int c = source.peek();
    if (c == '!') {
      source.next();
      return new Expression.Unary("not", unary());
    }
    if (Letters.dash(c) && Character.isLetter(source.peek(1))) {
      Optional<String> operator = operator(UNARY);
      if (operator.isEmpty()) {
        throw source.unexpected();
      }
      source.blanksAndLines();
      return new Expression.Unary(operator.get(), unary());
    }
    if (Letters.dash(c) || c == '+') {
      source.next();
      return new Expression.Unary(c == '+' ? "+" : "-", unary());
    }
    Expression value = parser.primaries.value();
    if (source.peek() == '+' && source.peek(1) == '+') {
      source.take("++");
      return new Expression.Unary("++", value);
    }
    return value;
  }

  /** Whether an expression starts here: a value, or an operator before one. */
  boolean startsHere() {
    int c = source.peek();
    if (Letters.dash(c)) {
      int after = source.peek(1);
      if (!Character.isLetter(after)) {
        return true;
      }
      int from = source.at();
      boolean operator = operator(UNARY).isPresent();
      source.back(from);
      return operator;
    }
    return c == '!' || c == '+' || parser.primaries.startsHere();
  }
}
