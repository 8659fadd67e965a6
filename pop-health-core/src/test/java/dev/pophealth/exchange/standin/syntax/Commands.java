package dev.pophealth.exchange.standin.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commands with their arguments, and pipelines of them. */
final class Commands {

  private final Parser parser;
  private final Source source;

  Commands(Parser parser) {
    this.parser = parser;
    this.source = parser.source;
  }

  /** {@code first}, already read, or what stands here; then whatever follows with {@code |}. */
  Statement.Pipeline pipeline(Optional<Expression> first, int from) {
    List<Statement.Element> elements = new ArrayList<>();
    elements.add(
        first
            .<Statement.Element>map(e -> new Statement.Value(e, redirections()))
            .orElseGet(this::element));
    while (true) {
      int end = source.at();
      source.blanks();
      if (source.peek() != '|') {
        source.back(end);
        return new Statement.Pipeline(List.copyOf(elements), source.extent(from));
      }
      source.next();
      source.blanksAndLines();
      if (source.ended()) {
        throw source.incomplete("EmptyPipeElement", "An empty pipe element is not allowed.");
      }
      elements.add(element());
    }
  }

  private Statement.Element element() {
    if (parser.operators.startsHere()) {
      return new Statement.Value(parser.operators.expression(), redirections());
    }
    return command();
  }

  private Statement.Command command() {
    int from = source.at();
    String operator = "";
    if (source.peek() == '&'
        || (source.peek() == '.'
            && (Letters.blank(source.peek(1))
                || Letters.quote(source.peek(1))
                || source.peek(1) == '{'))) {
      operator = Character.toString(source.next());
      source.blanks();
    }
    Expression name = operator.isEmpty() ? word() : value();
    List<Statement.Argument> arguments = new ArrayList<>();
    List<Statement.Redirection> redirections = new ArrayList<>();
    while (true) {
      int end = source.at();
      source.blanks();
      int c = source.peek();
      if (c == Source.END || Letters.lineEnd(c) || "|;)}".indexOf(c) >= 0) {
        source.back(end);
        return new Statement.Command(
            operator, name, List.copyOf(arguments), List.copyOf(redirections), source.extent(from));
      }
      Optional<Statement.Redirection> redirection = redirection();
      if (redirection.isPresent()) {
        redirections.add(redirection.get());
      } else if (c == '&') {
        throw source.failure(
            "AmpersandNotAllowed",
            "The ampersand (&) character is not allowed. The & operator is reserved for future use; wrap an"
                + " ampersand in double quotation marks (\"&\") to pass it as part of a string.",
            source.at());
      } else {
        arguments.add(argument());
      }
    }
  }

  private Statement.Argument argument() {
    int from = source.at();
    if (!Letters.dash(source.peek())
        || !(Character.isLetter(source.peek(1)) || source.peek(1) == '_')) {
      return new Statement.Positional(values());
    }
    source.next();
    String name = source.takeWhile(c -> !Letters.endsWord(c) && c != ':' && !Letters.quote(c));
    Optional<Expression> value = Optional.empty();
    if (source.take(":")) {
      source.blanks();
      value = Optional.of(values());
    }
    return new Statement.Named(name, value, source.extent(from));
  }

  private Expression values() {
    List<Expression> items = new ArrayList<>(List.of(value()));
    while (true) {
      int end = source.at();
      source.blanks();
      if (source.peek() != ',') {
        source.back(end);
        return items.size() == 1 ? items.get(0) : new Expression.Listing(List.copyOf(items));
      }
      source.next();
      source.blanksAndLines();
      items.add(value());
    }
  }

  /** A value as an argument: brackets start a bare word here. */
  private Expression value() {
    int from = source.at();
    int c = source.peek();
    boolean number = parser.primaries.startsNumber() || negativeNumber();
    if (c == '$' && !Texts.startsVariable(source.peek(1)) && source.peek(1) != '(') {
      return word();
    }
    if (Letters.quote(c)) {
      return parser.primaries.value();
    }
    if (c != '[' && (number || parser.primaries.startsHere())) {
      Expression value = number ? number() : parser.primaries.value();
      if (Letters.endsWord(source.peek()) || c == '(' || c == '{' || c == '@') {
        return value;
      }
      source.back(from);
    }
    return word();
  }

  private boolean negativeNumber() {
    int from = source.at();
    if (!Letters.dash(source.peek())) {
      return false;
    }
    source.next();
    boolean number = parser.primaries.startsNumber();
    source.back(from);
    return number;
  }

  private Expression number() {
    int from = source.at();
    boolean negative = Letters.dash(source.peek());
    if (negative) {
      source.next();
    }
    Expression.NumberLiteral literal = parser.primaries.number();
    if (!Letters.endsWord(source.peek())) {
      source.back(from);
      return word();
    }
    Number number = literal.number();
    Number signed =
        !negative
            ? number
            : number instanceof Double real ? (Number) (-real) : (Number) (-number.longValue());
    return new Expression.NumberLiteral(signed, source.since(from));
  }

  /** A bare word; quotes and variables within it are read as in PowerShell. */
  private Expression word() {
    Texts.Parts parts = new Texts.Parts();
    int from = source.at();
    while (!Letters.endsWord(source.peek())) {
      if (Letters.quote(source.peek())) {
        Expression quoted = parser.texts.text();
        if (quoted instanceof Expression.TextLiteral literal) {
          parts.add(literal.text());
        } else {
          parts.add(quoted);
        }
      } else {
        parser.texts.part(parts, "word");
      }
    }
    if (source.at() == from) {
      throw source.unexpected();
    }
    return parts.whole();
  }

  private List<Statement.Redirection> redirections() {
    List<Statement.Redirection> all = new ArrayList<>();
    while (true) {
      int end = source.at();
      source.blanks();
      Optional<Statement.Redirection> redirection = redirection();
      if (redirection.isEmpty()) {
        source.back(end);
        return List.copyOf(all);
      }
      all.add(redirection.get());
    }
  }

  private Optional<Statement.Redirection> redirection() {
    int c = source.peek();
    boolean numbered = (Letters.digit(c) || c == '*') && source.peek(1) == '>';
    if (!numbered && c != '>') {
      return Optional.empty();
    }
    String stream = numbered ? Character.toString(source.next()) : "1";
    source.next();
    if (source.take("&1")) {
      return Optional.of(new Statement.Redirection(stream, Optional.empty()));
    }
    source.blanks();
    return Optional.of(new Statement.Redirection(stream, Optional.of(value())));
  }
}
