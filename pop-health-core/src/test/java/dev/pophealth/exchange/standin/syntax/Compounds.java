package dev.pophealth.exchange.standin.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements that start with a keyword. */
final class Compounds {

  private final Parser parser;
  private final Source source;
  private final Statements statements;

  Compounds(Parser parser, Statements statements) {
    this.parser = parser;
    this.source = parser.source;
    this.statements = statements;
  }

  /** After {@code word}: the statement, or nothing where the word is a command's name. */
  Optional<Statement> read(String word, int from) {
    return switch (word) {
      case "if" -> Optional.of(conditional(from));
      case "foreach" -> forEach(from);
      case "while" ->
          Optional.of(
              new Statement.While(
                  condition(), statements.block(), false, false, source.extent(from)));
      case "do" -> Optional.of(bodyFirst(from));
      case "for" -> Optional.of(counted(from));
      case "switch" -> Optional.of(choice(from));
      case "try" -> Optional.of(guarded(from));
      case "function", "filter" -> Optional.of(function(from));
      case "throw" -> Optional.of(leave(Statement.Way.THROW, from));
      case "return" -> Optional.of(leave(Statement.Way.RETURN, from));
      case "exit" -> Optional.of(leave(Statement.Way.EXIT, from));
      case "break" -> Optional.of(new Statement.LeaveLoop(false, source.extent(from)));
      case "continue" -> Optional.of(new Statement.LeaveLoop(true, source.extent(from)));
      case "begin",
          "process",
          "end",
          "trap",
          "data",
          "class",
          "enum",
          "using",
          "workflow",
          "configuration" ->
          throw source.failure(
              "NotPlayed", "The stand-in shell does not play '" + word + "'.", from);
      default -> Optional.empty();
    };
  }

  private Statement leave(Statement.Way way, int from) {
    return new Statement.Leave(way, statements.value(), source.extent(from));
  }

  private Statement condition() {
    source.blanksAndLines();
    if (!source.take("(")) {
      throw source.failure(
          "MissingOpenParenthesisInIfStatement",
          "Missing '(' after statement keyword.",
          source.at());
    }
    source.blanksAndLines();
    Statement condition = statements.statement();
    parser.primaries.close(
        ')',
        "MissingEndParenthesisAfterStatement",
        "Missing closing ')' after expression in statement.");
    return condition;
  }

  private Statement conditional(int from) {
    List<Statement.Branch> branches = new ArrayList<>();
    branches.add(new Statement.Branch(condition(), statements.block()));
    while (true) {
      int end = source.at();
      source.blanksAndLines();
      if (source.takeWord("elseif")) {
        branches.add(new Statement.Branch(condition(), statements.block()));
      } else if (source.takeWord("else")) {
        ScriptBlock otherwise = statements.block();
        return new Statement.If(List.copyOf(branches), Optional.of(otherwise), source.extent(from));
      } else {
        source.back(end);
        return new Statement.If(List.copyOf(branches), Optional.empty(), source.extent(from));
      }
    }
  }

  private Optional<Statement> forEach(int from) {
    source.blanks();
    if (source.peek() != '(') {
      return Optional.empty();
    }
    source.next();
    source.blanksAndLines();
    if (source.peek() != '$'
        || !(parser.texts.variable() instanceof Expression.Variable variable)) {
      throw source.unexpected();
    }
    source.blanksAndLines();
    if (!source.takeWord("in")) {
      throw source.failure(
          "MissingInInForeach", "Missing 'in' after variable in foreach loop.", source.at());
    }
    source.blanksAndLines();
    Statement items = statements.statement();
    parser.primaries.close(
        ')',
        "MissingEndParenthesisAfterForeach",
        "Missing closing ')' after expression in 'foreach' loop.");
    return Optional.of(
        new Statement.ForEach(variable.name(), items, statements.block(), source.extent(from)));
  }

  private Statement bodyFirst(int from) {
    ScriptBlock body = statements.block();
    source.blanksAndLines();
    boolean until = source.takeWord("until");
    if (!until && !source.takeWord("while")) {
      throw source.failure(
          "MissingWhileOrUntilInDoWhile",
          "Missing while or until keyword after do loop.",
          source.at());
    }
    return new Statement.While(condition(), body, true, until, source.extent(from));
  }

  private Statement counted(int from) {
    source.blanksAndLines();
    if (!source.take("(")) {
      throw source.failure(
          "MissingOpenParenthesisAfterKeyword", "Missing opening '(' after keyword 'for'.", from);
    }
    Optional<Statement> first = statements.value();
    semicolon();
    Optional<Statement> condition = statements.value();
    semicolon();
    Optional<Statement> each = statements.value();
    parser.primaries.close(
        ')',
        "MissingEndParenthesisAfterStatement",
        "Missing closing ')' after expression in 'for' statement.");
    return new Statement.For(first, condition, each, statements.block(), source.extent(from));
  }

  private void semicolon() {
    source.blanks();
    if (!source.take(";")) {
      throw source.unexpected();
    }
  }

  private Statement choice(int from) {
    Statement value = condition();
    source.blanksAndLines();
    if (!source.take("{")) {
      throw source.failure(
          "MissingCurlyBraceInSwitchStatement",
          "Missing opening '{' in switch statement.",
          source.at());
    }
    List<Statement.Case> cases = new ArrayList<>();
    Optional<ScriptBlock> otherwise = Optional.empty();
    source.separators();
    while (source.peek() != '}') {
      if (source.takeWord("default")) {
        otherwise = Optional.of(statements.block());
      } else if (parser.primaries.startsHere()) {
        Expression expected = parser.primaries.value();
        cases.add(new Statement.Case(expected, statements.block()));
      } else {
        String word = source.takeWhile(c -> !Letters.endsWord(c));
        if (word.isEmpty()) {
          throw source.unexpected();
        }
        cases.add(new Statement.Case(new Expression.TextLiteral(word), statements.block()));
      }
      source.separators();
    }
    source.next();
    return new Statement.Switch(value, List.copyOf(cases), otherwise, source.extent(from));
  }

  private Statement guarded(int from) {
    ScriptBlock body = statements.block();
    List<Statement.Catch> catches = new ArrayList<>();
    while (true) {
      int end = source.at();
      source.blanksAndLines();
      if (source.takeWord("catch")) {
        catches.add(handler());
      } else if (source.takeWord("finally")) {
        ScriptBlock last = statements.block();
        return new Statement.Try(
            body, List.copyOf(catches), Optional.of(last), source.extent(from));
      } else {
        source.back(end);
        if (catches.isEmpty()) {
          throw source.failure(
              "MissingCatchOrFinally",
              "The Try statement is missing its Catch or Finally block.",
              from);
        }
        return new Statement.Try(body, List.copyOf(catches), Optional.empty(), source.extent(from));
      }
    }
  }

  private Statement.Catch handler() {
    List<String> types = new ArrayList<>();
    source.blanksAndLines();
    while (source.peek() == '[') {
      types.add(parser.primaries.typeName());
      source.blanksAndLines();
      source.take(",");
      source.blanksAndLines();
    }
    return new Statement.Catch(List.copyOf(types), statements.block());
  }

  private Statement function(int from) {
    source.blanks();
    String name = source.takeWhile(c -> !Letters.endsWord(c));
    source.blanksAndLines();
    List<Expression.Parameter> parameters =
        source.peek() == '(' ? statements.parameters() : List.of();
    ScriptBlock body = statements.block();
    if (!parameters.isEmpty()) {
      body = new ScriptBlock(parameters, body.statements(), body.text());
    }
    return new Statement.Function(name, body, source.extent(from));
  }
}
