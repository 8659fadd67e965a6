package dev.pophealth.exchange.standin.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Statements, and blocks of them. */
final class Statements {

  private static final List<String> ASSIGNMENTS = List.of("+=", "-=", "*=", "/=", "=");

  private final Parser parser;
  private final Source source;
  private final Compounds compounds;

  Statements(Parser parser) {
    this.parser = parser;
    this.source = parser.source;
    this.compounds = new Compounds(parser, this);
  }

  /** At a brace. */
  ScriptBlock block() {
    source.blanksAndLines();
    int from = source.at();
    if (!source.take("{")) {
      throw source.failure("MissingStatementBlock", "Missing statement block.", from);
    }
    ScriptBlock block = blockBody('}');
    if (!source.take("}")) {
      throw source.failure(
          "MissingEndCurlyBrace",
          "Missing closing '}' in statement block or type definition.",
          from);
    }
    return block;
  }

  ScriptBlock blockBody(int end) {
    int from = source.at();
    source.separators();
    int body = source.at();
    List<Expression.Parameter> parameters = List.of();
    if (source.takeWord("param")) {
      source.blanksAndLines();
      if (source.peek() == '(') {
        parameters = parameters();
      } else {
        source.back(body);
      }
    }
    List<Statement> statements = statementsUntil(end);
    return new ScriptBlock(parameters, statements, source.since(from));
  }

  List<Expression.Parameter> parameters() {
    source.next();
    List<Expression.Parameter> all = new ArrayList<>();
    source.blanksAndLines();
    while (source.peek() != ')') {
      all.add(parameter());
      source.blanksAndLines();
      if (!source.take(",")) {
        break;
      }
      source.blanksAndLines();
    }
    parser.primaries.close(
        ')',
        "MissingEndParenthesisInFunctionParameterList",
        "Missing ')' in function parameter list.");
    return List.copyOf(all);
  }

  private Expression.Parameter parameter() {
    Optional<String> type = Optional.empty();
    while (source.peek() == '[') {
      String name = parser.primaries.typeName();
      if (!name.contains("(")) {
        type = Optional.of(name);
      }
      source.blanksAndLines();
    }
    if (source.peek() != '$'
        || !(parser.texts.variable() instanceof Expression.Variable variable)) {
      throw source.unexpected();
    }
    source.blanksAndLines();
    Optional<Expression> preset = Optional.empty();
    if (source.take("=")) {
      source.blanksAndLines();
      preset = Optional.of(parser.operators.argument());
    }
    return new Expression.Parameter(variable.name(), type, preset);
  }

  List<Statement> statementsUntil(int end) {
    List<Statement> statements = new ArrayList<>();
    source.separators();
    while (!source.ended() && source.peek() != end) {
      statements.add(statement());
      source.blanks();
      int c = source.peek();
      if (c != end
          && c != Source.END
          && c != ';'
          && !Letters.lineEnd(c)
          && !endsWithBlock(statements)) {
        throw source.unexpected();
      }
      source.separators();
    }
    return List.copyOf(statements);
  }

  private static boolean endsWithBlock(List<Statement> statements) {
    Statement last = statements.get(statements.size() - 1);
    return !(last instanceof Statement.Pipeline
        || last instanceof Statement.Assignment
        || last instanceof Statement.Leave
        || last instanceof Statement.LeaveLoop);
  }

  Statement statement() {
    source.blanks();
    int from = source.at();
    if (Character.isLetter(source.peek())) {
      Optional<Statement> compound = compound(from);
      if (compound.isPresent()) {
        return compound.get();
      }
    }
    if (!parser.operators.startsHere()) {
      return parser.commands.pipeline(Optional.empty(), from);
    }
    Expression first = parser.operators.expression();
    int end = source.at();
    source.blanks();
    for (String operator : ASSIGNMENTS) {
      if (source.take(operator)) {
        source.blanksAndLines();
        if (source.ended()) {
          throw source.incomplete(
              "ExpectedValueExpression",
              "You must provide a value expression following the '" + operator + "' operator.");
        }
        return new Statement.Assignment(first, operator, statement(), source.extent(from));
      }
    }
    source.back(end);
    return parser.commands.pipeline(Optional.of(first), from);
  }

  private Optional<Statement> compound(int from) {
    String word = source.takeWhile(Letters::word).toLowerCase(Locale.ROOT);
    if (!Letters.endsWord(source.peek())) {
      source.back(from);
      return Optional.empty();
    }
    Optional<Statement> compound = compounds.read(word, from);
    if (compound.isEmpty()) {
      source.back(from);
    }
    return compound;
  }

  /** The value after {@code throw}, {@code return}, {@code exit}, where there is one. */
  Optional<Statement> value() {
    int end = source.at();
    source.blanks();
    int c = source.peek();
    if (c == Source.END || Letters.lineEnd(c) || c == ';' || c == '}' || c == ')') {
      source.back(end);
      return Optional.empty();
    }
    return Optional.of(statement());
  }
}
