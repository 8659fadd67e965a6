package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.Expression;
import dev.pophealth.exchange.standin.syntax.ScriptBlock;
import dev.pophealth.exchange.standin.syntax.Statement;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Runs statements. */
public final class Interpreter {

  private final Session session;
  private final Scope global;
  private final Evaluator evaluator;
  private final Pipelines pipelines;
  private final Loops loops;

  /** An interpreter with the variables of a new session. */
  public Interpreter(Session session) {
    this.session = session;
    this.global = Scope.global();
    this.evaluator = new Evaluator(this);
    this.pipelines = new Pipelines(this);
    this.loops = new Loops(this);
    Variables.preset(session, global);
  }

  /** The session it runs for. */
  public Session session() {
    return session;
  }

  /** The outermost variables. */
  public Scope global() {
    return global;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  /** Runs a script in the outermost scope; what it gives goes to {@code out}. */
  public void script(ScriptBlock script, Sink out) {
    try {
      statements(script.statements(), global, out);
    } catch (Leaving.Return | Leaving.Loop end) {
      return;
    }
  }

  /** Runs a block in {@code scope} with {@code arguments} for its parameters. */
  public void block(ScriptBlock block, Scope scope, List<Value> arguments, Sink out) {
    session.deeper(1);
    try {
      bindParameters(block, scope, arguments);
      statements(block.statements(), scope, out);
    } catch (Leaving.Return end) {
      return;
    } finally {
      session.deeper(-1);
    }
  }

  private void bindParameters(ScriptBlock block, Scope scope, List<Value> arguments) {
    List<Expression.Parameter> parameters = block.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      Expression.Parameter parameter = parameters.get(i);
      Value value = Nothing.NULL;
      if (i < arguments.size()) {
        value = arguments.get(i);
      } else if (parameter.preset().isPresent()) {
        value = evaluator.value(parameter.preset().get(), scope);
      } else if (parameter.type().filter(t -> t.equalsIgnoreCase("switch")).isPresent()) {
        value = Flag.FALSE;
      }
      boolean cast =
          parameter.type().isPresent() && !parameter.type().get().equalsIgnoreCase("switch");
      scope.set(parameter.name(), cast ? evaluator.cast(parameter.type().get(), value) : value);
    }
    if (!arguments.isEmpty() || !parameters.isEmpty()) {
      List<Value> rest =
          arguments.size() > parameters.size()
              ? arguments.subList(parameters.size(), arguments.size())
              : List.of();
      scope.set("args", new Items(rest));
    }
  }

  void statements(List<Statement> statements, Scope scope, Sink out) {
    for (Statement statement : statements) {
      try {
        statement(statement, scope, out);
      } catch (Raised raised) {
        if (raised.endsScript() || session.isGuarded()) {
          throw raised;
        }
        report(raised.record().at("", statement.extent()), scope);
      }
    }
  }

  /**
   * A statement ended by an error that nobody caught: said, unless the script wants to stop or hear
   * nothing.
   */
  private void report(ErrorRecord record, Scope scope) {
    session.succeeded(false);
    switch (scope
        .get("ErrorActionPreference")
        .map(Texts::within)
        .orElse("Continue")
        .toLowerCase(Locale.ROOT)) {
      case "stop" -> throw Raised.script(record);
      case "ignore" -> {}
      case "silentlycontinue" -> session.remember(record);
      default -> {
        session.remember(record);
        session.routes().errors().accept(record);
      }
    }
  }

  void statement(Statement statement, Scope scope, Sink out) {
    if (statement instanceof Statement.Pipeline pipeline) {
      pipelines.run(pipeline, scope, out);
    } else if (statement instanceof Statement.Assignment assignment) {
      evaluator.assign(assignment, scope);
      session.succeeded(true);
    } else if (statement instanceof Statement.If conditional) {
      conditional(conditional, scope, out);
    } else if (statement instanceof Statement.ForEach each) {
      loops.forEach(each, scope, out);
    } else if (statement instanceof Statement.While loop) {
      loops.loop(loop, scope, out);
    } else if (statement instanceof Statement.For counted) {
      loops.counted(counted, scope, out);
    } else if (statement instanceof Statement.Switch choice) {
      loops.choice(choice, scope, out);
    } else if (statement instanceof Statement.Try guarded) {
      guarded(guarded, scope, out);
    } else if (statement instanceof Statement.Leave leave) {
      leave(leave, scope, out);
    } else if (statement instanceof Statement.LeaveLoop leave) {
      throw new Leaving.Loop(leave.again());
    } else if (statement instanceof Statement.Function function) {
      session.functions().put(function.name(), function.body());
    }
  }

  /** What a statement gives, kept in a variable. */
  Value valueOf(Statement statement, Scope scope) {
    List<Value> got = new ArrayList<>();
    if (statement instanceof Statement.Pipeline pipeline
        && pipeline.elements().size() == 1
        && pipeline.elements().get(0) instanceof Statement.Value only
        && only.redirections().isEmpty()) {
      return evaluator.value(only.expression(), scope);
    }
    statement(statement, scope, got::add);
    return Conversions.collected(got);
  }

  private void conditional(Statement.If conditional, Scope scope, Sink out) {
    for (Statement.Branch branch : conditional.branches()) {
      if (Conversions.truth(valueOf(branch.condition(), scope))) {
        statements(branch.body().statements(), scope, out);
        return;
      }
    }
    conditional.otherwise().ifPresent(block -> statements(block.statements(), scope, out));
  }

  private void guarded(Statement.Try guarded, Scope scope, Sink out) {
    try {
      session.guard(1);
      try {
        statements(guarded.body().statements(), scope, out);
      } finally {
        session.guard(-1);
      }
    } catch (Raised raised) {
      Statement.Catch handler =
          guarded.catches().stream()
              .filter(
                  c ->
                      c.types().isEmpty()
                          || c.types().stream().anyMatch(t -> isOf(raised.record(), t)))
              .findFirst()
              .orElseThrow(() -> raised);
      session.remember(raised.record());
      Optional<Value> before = scope.get("_");
      scope.set("_", raised.record().asThing());
      session.succeeded(true);
      try {
        statements(handler.body().statements(), scope, out);
      } finally {
        scope.set("_", before.orElse(Nothing.NULL));
      }
    } finally {
      guarded.last().ifPresent(block -> statements(block.statements(), scope, out));
    }
  }

  private static boolean isOf(ErrorRecord record, String type) {
    String wanted = type.toLowerCase(Locale.ROOT);
    String name = record.exception().toLowerCase(Locale.ROOT);
    return wanted.endsWith("system.exception")
        || wanted.equals("exception")
        || name.equals(wanted)
        || name.equals("system." + wanted)
        || (wanted.endsWith("runtimeexception")
            && name.startsWith("system.management.automation."));
  }

  private void leave(Statement.Leave leave, Scope scope, Sink out) {
    switch (leave.way()) {
      case RETURN -> {
        leave.value().ifPresent(statement -> statement(statement, scope, out));
        throw new Leaving.Return();
      }
      case EXIT -> {
        Value code = leave.value().map(statement -> valueOf(statement, scope)).orElse(Nothing.NULL);
        throw new Leaving.Exit((int) Conversions.real(code));
      }
      case THROW -> throw thrown(leave, scope);
    }
  }

  private Raised thrown(Statement.Leave leave, Scope scope) {
    if (leave.value().isEmpty()) {
      return scope
          .get("_")
          .flatMap(ErrorRecord::behind)
          .map(Raised::script)
          .orElseGet(
              () -> Raised.script(runtime("ScriptHalted", "ScriptHalted", Nothing.NULL, leave)));
    }
    Value value = valueOf(leave.value().get(), scope);
    Optional<ErrorRecord> again = ErrorRecord.behind(value);
    if (again.isPresent()) {
      return Raised.script(again.get());
    }
    String message =
        value instanceof Thing thing
            ? thing.get("Message").map(Texts::within).orElse(Texts.within(value))
            : Texts.within(value);
    return Raised.script(
        runtime(message, message, value instanceof Text ? value : new Text(message), leave));
  }

  private static ErrorRecord runtime(
      String message, String id, Value target, Statement.Leave leave) {
    return ErrorRecord.of(
            "System.Management.Automation.RuntimeException",
            message,
            id,
            "OperationStopped",
            target)
        .at("", leave.extent());
  }

  /** Remembers and reports an error that ended the script. */
  public void reportEnd(Raised raised) {
    session.succeeded(false);
    session.remember(raised.record());
    session.routes().errors().accept(raised.record());
  }
}
