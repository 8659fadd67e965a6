package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.Statement;
import dev.pophealth.exchange.standin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cmdlet in a pipeline. */
final class CmdletStage implements Pipelines.Stage {

  private final Cmdlet cmdlet;
  private final Binder binder;
  private final Invocation invocation;
  private final boolean piped;
  private final boolean[] failed;
  private final List<Arguments> arguments;
  private final Statement.Command command;
  private final List<Value> emitted = new ArrayList<>();
  private final String name;

  CmdletStage(
      Interpreter interpreter,
      Cmdlet cmdlet,
      Binder binder,
      Statement.Command command,
      Scope scope,
      List<Arguments> arguments,
      Sink out,
      boolean piped,
      boolean[] failed,
      String name) {
    this.cmdlet = cmdlet;
    this.binder = binder;
    this.piped = piped;
    this.failed = failed;
    this.arguments = arguments;
    this.command = command;
    this.name = name;
    this.invocation =
        new Invocation(
            interpreter, scope, name, command.extent(), value -> give(value, out), binder.bound());
  }

  private void give(Value value, Sink out) {
    if (binder.bound().containsKey("OutVariable")) {
      emitted.add(value);
    }
    out.take(value);
  }

  /** Whatever is thrown becomes an error of this command. */
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (Raised raised) {
      failed[0] = true;
      boolean stop = invocation.errorAction().equals("stop");
      ErrorRecord record = raised.record().at(name, command.extent());
      if (raised.endsScript() || stop) {
        throw Raised.script(record);
      }
      throw Raised.statement(record);
    }
    failed[0] |= invocation.failed();
  }

  @Override
  public void begin() {
    guarded(
        () -> {
          binder.bind(arguments);
          binder.complete(Map.of(), piped);
          cmdlet.begin(invocation);
        });
  }

  @Override
  public void start() {
    guarded(() -> cmdlet.process(invocation));
  }

  @Override
  public void process(Value input) {
    guarded(
        () -> {
          Map<String, Value> parameters = Map.of();
          try {
            parameters = binder.fromPipeline(input);
            binder.complete(parameters, false);
          } catch (Raised unbound) {
            invocation.error(unbound.record());
            return;
          }
          invocation.input(Optional.of(input), parameters);
          cmdlet.process(invocation);
          invocation.input(Optional.empty(), Map.of());
        });
  }

  @Override
  public void end() {
    guarded(() -> cmdlet.end(invocation));
    invocation.finish(emitted);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // The very run of it, which holds its own state.
  public boolean is(Cmdlet wanted) {
    return cmdlet == wanted;
  }
}
