package dev.pophealth.exchange.standin.syntax;

import java.util.List;
import java.util.Optional;

/** What is done. */
public sealed interface Statement {

  /** Where it stands. */
  Extent extent();

  /** {@code a | b | c}. */
  record Pipeline(List<Element> elements, Extent extent) implements Statement {}

  /** {@code target = value}; the operator is {@code =} or one such as {@code +=}. */
  record Assignment(Expression target, String operator, Statement value, Extent extent)
      implements Statement {}

  /** {@code if … elseif … else}. */
  record If(List<Branch> branches, Optional<ScriptBlock> otherwise, Extent extent)
      implements Statement {}

  /** {@code foreach ($variable in items)}. */
  record ForEach(String variable, Statement items, ScriptBlock body, Extent extent)
      implements Statement {}

  /** {@code while}, {@code do … while} and {@code do … until}. */
  record While(
      Statement condition, ScriptBlock body, boolean bodyFirst, boolean until, Extent extent)
      implements Statement {}

  /** {@code for (first; condition; each)}. */
  record For(
      Optional<Statement> first,
      Optional<Statement> condition,
      Optional<Statement> each,
      ScriptBlock body,
      Extent extent)
      implements Statement {}

  /** {@code switch (value)} with plain values. */
  record Switch(Statement value, List<Case> cases, Optional<ScriptBlock> otherwise, Extent extent)
      implements Statement {}

  /** {@code try … catch … finally}. */
  record Try(ScriptBlock body, List<Catch> catches, Optional<ScriptBlock> last, Extent extent)
      implements Statement {}

  /** {@code throw}, {@code return} and {@code exit}, with what follows. */
  record Leave(Way way, Optional<Statement> value, Extent extent) implements Statement {}

  /** {@code break} and {@code continue}. */
  record LeaveLoop(boolean again, Extent extent) implements Statement {}

  /** {@code function name {…}}. */
  record Function(String name, ScriptBlock body, Extent extent) implements Statement {}

  /** How a {@link Leave} leaves. */
  enum Way {
    THROW,
    RETURN,
    EXIT
  }

  /** One branch of an {@code if}. */
  record Branch(Statement condition, ScriptBlock body) {}

  /** One case of a {@code switch}. */
  record Case(Expression value, ScriptBlock body) {}

  /** One {@code catch}; no types: all. */
  record Catch(List<String> types, ScriptBlock body) {}

  /** One part of a pipeline. */
  sealed interface Element {
    /** Where its streams go. */
    List<Redirection> redirections();
  }

  /** An expression in a pipeline. */
  record Value(Expression expression, List<Redirection> redirections) implements Element {}

  /** A command in a pipeline; the operator is empty, {@code &} or {@code .}. */
  record Command(
      String operator,
      Expression name,
      List<Argument> arguments,
      List<Redirection> redirections,
      Extent extent)
      implements Element {}

  /**
   * {@code 2>$null}: the stream is a number or {@code *}, the target {@code &1} or an expression.
   */
  record Redirection(String stream, Optional<Expression> target) {}

  /** What a command is given. */
  sealed interface Argument {}

  /** {@code -Name}, or {@code -Name:value}. */
  record Named(String name, Optional<Expression> value, Extent extent) implements Argument {}

  /** A value. */
  record Positional(Expression value) implements Argument {}
}
