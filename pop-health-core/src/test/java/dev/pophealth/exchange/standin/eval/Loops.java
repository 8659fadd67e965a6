package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.ScriptBlock;
import dev.pophealth.exchange.standin.syntax.Statement;
import dev.pophealth.exchange.standin.value.Comparisons;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Value;
import java.util.List;

/** Runs loops, and {@code switch}, which is one. */
final class Loops {

  /** A loop that goes on longer than anyone would type. */
  private static final int MOST_ROUNDS = 1_000_000;

  private final Interpreter interpreter;

  Loops(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  void forEach(Statement.ForEach each, Scope scope, Sink out) {
    Value items = interpreter.valueOf(each.items(), scope);
    for (Value item : items == Nothing.NULL ? List.<Value>of() : Conversions.items(items)) {
      scope.set(each.variable(), item);
      if (!round(each.body(), scope, out)) {
        return;
      }
    }
  }

  /** Whether the loop goes on. */
  private boolean round(ScriptBlock body, Scope scope, Sink out) {
    try {
      interpreter.statements(body.statements(), scope, out);
      return true;
    } catch (Leaving.Loop leave) {
      return leave.again();
    }
  }

  void loop(Statement.While loop, Scope scope, Sink out) {
    boolean first = loop.bodyFirst();
    for (int i = 0; i < MOST_ROUNDS; i++) {
      if (!first
          && Conversions.truth(interpreter.valueOf(loop.condition(), scope)) == loop.until()) {
        return;
      }
      first = false;
      if (!round(loop.body(), scope, out)) {
        return;
      }
    }
    throw endless();
  }

  void counted(Statement.For counted, Scope scope, Sink out) {
    counted.first().ifPresent(statement -> interpreter.statement(statement, scope, value -> {}));
    for (int i = 0; i < MOST_ROUNDS; i++) {
      if (counted.condition().isPresent()
          && !Conversions.truth(interpreter.valueOf(counted.condition().get(), scope))) {
        return;
      }
      if (!round(counted.body(), scope, out)) {
        return;
      }
      counted.each().ifPresent(statement -> interpreter.statement(statement, scope, value -> {}));
    }
    throw endless();
  }

  private static IllegalStateException endless() {
    return new IllegalStateException(
        "the stand-in shell stops loops after " + MOST_ROUNDS + " rounds");
  }

  void choice(Statement.Switch choice, Scope scope, Sink out) {
    for (Value value : Conversions.items(interpreter.valueOf(choice.value(), scope))) {
      boolean met = false;
      for (Statement.Case one : choice.cases()) {
        if (Comparisons.equal(value, interpreter.evaluator().value(one.value(), scope), false)) {
          met = true;
          if (!round(one.body(), scope, out)) {
            break;
          }
        }
      }
      if (!met) {
        choice.otherwise().ifPresent(block -> round(block, scope, out));
      }
    }
  }
}
