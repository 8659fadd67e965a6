package dev.pophealth.exchange.standin.syntax;

import java.util.List;
import java.util.Optional;

/** What has a value. */
public sealed interface Expression {

  /** A text that nothing is to be put into. */
  record TextLiteral(String text) implements Expression {}

  /** A number as it is written in an argument: {@code written} is what a text parameter gets. */
  record NumberLiteral(Number number, String written) implements Expression {}

  /** A text in double quotes: its parts one after the other. */
  record Template(List<Expression> parts) implements Expression {}

  /** {@code $name}, {@code $scope:name}. */
  record Variable(String name) implements Expression {}

  /** {@code @name} as an argument. */
  record Splat(String name) implements Expression {}

  /** {@code target.name} or {@code target::name}. */
  record Member(Expression target, Expression name, boolean ofType) implements Expression {}

  /** {@code target.name(…)} or {@code target::name(…)}. */
  record Call(
      Expression target, String name, boolean ofType, List<Expression> arguments, Extent extent)
      implements Expression {}

  /** {@code target[index]}. */
  record Index(Expression target, Expression index) implements Expression {}

  /** An operator before its operand, without the dash: {@code not}, {@code -}, {@code join}. */
  record Unary(String operator, Expression operand) implements Expression {}

  /** An operator between its operands, without the dash: {@code eq}, {@code +}, {@code ..}. */
  record Binary(String operator, Expression left, Expression right) implements Expression {}

  /** {@code a, b, c}. */
  record Listing(List<Expression> items) implements Expression {}

  /** {@code @(…)}. */
  record ArrayOf(List<Statement> statements) implements Expression {}

  /** {@code $(…)}. */
  record SubExpression(List<Statement> statements) implements Expression {}

  /** {@code (…)}. */
  record Parenthesis(Statement statement) implements Expression {}

  /** {@code @{…}}. */
  record Hash(List<Entry> entries) implements Expression {}

  /** One entry of a hash table. */
  record Entry(Expression key, Statement value) {}

  /** {@code {…}}. */
  record BlockLiteral(ScriptBlock block) implements Expression {}

  /** {@code [name]}. */
  record TypeLiteral(String name) implements Expression {}

  /** {@code [type]operand}. */
  record Cast(String type, Expression operand) implements Expression {}

  /** One parameter of a script block or function. */
  record Parameter(String name, Optional<String> type, Optional<Expression> preset) {}
}
