package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.Expression;
import dev.pophealth.exchange.standin.syntax.Extent;
import dev.pophealth.exchange.standin.syntax.Statement;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Runs pipelines: each object goes through all stages before the next one starts. */
final class Pipelines {

  private final Interpreter interpreter;
  private final Commands commands;

  Pipelines(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.commands = new Commands(interpreter);
  }

  /** One stage of a pipeline at work. */
  interface Stage {
    void begin();

    void process(Value input);

    /** For the first stage: works without input. */
    void start();

    void end();

    /** The cmdlet at work here may say that it wants no more. */
    default boolean is(Cmdlet cmdlet) {
      return false;
    }
  }

  void run(Statement.Pipeline pipeline, Scope scope, Sink out) {
    Session session = interpreter.session();
    List<Statement.Element> elements = pipeline.elements();
    boolean[] failed = {false};
    List<Stage> stages = new ArrayList<>();
    Sink next = out;
    for (int i = elements.size() - 1; i >= 0; i--) {
      Statement.Element element = elements.get(i);
      if (element instanceof Statement.Value && i > 0) {
        throw Evaluator.failure(
            "ParseException",
            "Expressions are only allowed as the first element of a pipeline.",
            "ExpressionsMustBeFirstInPipeline",
            pipeline.extent());
      }
      Stage stage = redirected(element, scope, next, i > 0, failed);
      stages.add(0, stage);
      next = stage::process;
    }
    try {
      flow(stages);
      session.succeeded(!failed[0]);
    } catch (Raised raised) {
      session.succeeded(false);
      throw raised;
    }
  }

  private static void flow(List<Stage> stages) {
    int from = 0;
    try {
      for (Stage stage : stages) {
        stage.begin();
      }
      stages.get(0).start();
    } catch (Leaving.Enough enough) {
      from = next(stages, enough);
    }
    for (int i = from; i < stages.size(); i++) {
      try {
        stages.get(i).end();
      } catch (Leaving.Enough enough) {
        i = Math.max(i, next(stages, enough) - 1);
      }
    }
  }

  private static int next(List<Stage> stages, Leaving.Enough enough) {
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).is(enough.cmdlet())) {
        return i;
      }
    }
    throw enough;
  }

  private Stage redirected(
      Statement.Element element, Scope scope, Sink next, boolean piped, boolean[] failed) {
    Session session = interpreter.session();
    Sink out = next;
    Routes routes = session.routes();
    boolean changed = false;
    for (Statement.Redirection redirection : element.redirections()) {
      boolean nowhere = redirection.target().isPresent();
      if (nowhere && !toNull(redirection.target().get())) {
        throw Evaluator.failure(
            "RuntimeException",
            "The stand-in shell does not write redirected files.",
            "NotPlayed",
            Extent.NOWHERE);
      }
      if (nowhere && (redirection.stream().equals("1") || redirection.stream().equals("*"))) {
        out = value -> {};
      }
      Sink target = out;
      routes =
          nowhere
              ? routes.silenced(redirection.stream())
              : routes.intoOutput(redirection.stream(), target, Pipelines::warning);
      changed = true;
    }
    Stage stage =
        element instanceof Statement.Command command
            ? commands.stage(command, scope, out, piped, failed)
            : new ValueStage(((Statement.Value) element).expression(), scope, out);
    return changed ? new Rerouted(session, stage, routes) : stage;
  }

  private static boolean toNull(Expression target) {
    return target instanceof Expression.Variable variable
        && variable.name().equalsIgnoreCase("null");
  }

  private static Value warning(String text) {
    return new Thing("System.Management.Automation.WarningRecord")
        .with("Message", new Text(text))
        .as(text);
  }

  /** An expression at the start of a pipeline: what it holds, one by one. */
  private final class ValueStage implements Stage {

    private final Expression expression;
    private final Scope scope;
    private final Sink out;

    ValueStage(Expression expression, Scope scope, Sink out) {
      this.expression = expression;
      this.scope = scope;
      this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void start() {
      Value value = interpreter.evaluator().value(expression, scope);
      for (Value item : Conversions.items(value)) {
        if (item != Nothing.VOID) {
          out.take(item);
        }
      }
    }

    @Override
    public void process(Value input) {}

    @Override
    public void end() {}
  }

  /** A stage whose streams go elsewhere. */
  private record Rerouted(Session session, Stage stage, Routes routes) implements Stage {

    private void within(Runnable work) {
      Routes before = session.routes();
      session.routes(routes);
      try {
        work.run();
      } finally {
        session.routes(before);
      }
    }

    @Override
    public void begin() {
      within(stage::begin);
    }

    @Override
    public void start() {
      within(stage::start);
    }

    @Override
    public void process(Value input) {
      within(() -> stage.process(input));
    }

    @Override
    public void end() {
      within(stage::end);
    }

    @Override
    public boolean is(Cmdlet cmdlet) {
      return stage.is(cmdlet);
    }
  }
}
