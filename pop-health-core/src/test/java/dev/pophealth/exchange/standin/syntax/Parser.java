package dev.pophealth.exchange.standin.syntax;

import java.util.List;

/**
 * Reads a script: the part of PowerShell that people type at Exchange, and nothing else.
 *
 * <p>Source: the PowerShell language specification, and {@code about_Parsing}, {@code
 * about_Quoting_Rules}, {@code about_Operator_Precedence}.
 */
public final class Parser {

  final Source source;
  final Texts texts;
  final Primaries primaries;
  final Operators operators;
  final Commands commands;
  final Statements statements;

  private Parser(String script) {
    source = new Source(script);
    texts = new Texts(this);
    primaries = new Primaries(this);
    operators = new Operators(this);
    commands = new Commands(this);
    statements = new Statements(this);
  }

  /**
   * The script as a block.
   *
   * @throws ParseFailure if it is not one
   */
  public static ScriptBlock parse(String script) {
    Parser parser = new Parser(script);
    ScriptBlock block = parser.statements.blockBody(Source.END);
    if (!parser.source.ended()) {
      throw parser.source.unexpected();
    }
    return block;
  }

  /** The parts of {@code text} as if it stood in double quotes. */
  public static List<Expression> template(String text) {
    return new Parser(text).texts.partsToEnd();
  }
}
