package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.Expression;
import dev.pophealth.exchange.standin.syntax.Extent;
import dev.pophealth.exchange.standin.syntax.ScriptBlock;
import dev.pophealth.exchange.standin.syntax.Statement;
import dev.pophealth.exchange.standin.value.Block;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Table;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds what a command's name means: a function, a cmdlet, a script block; and makes it a stage.
 */
final class Commands {

  /** Programs that are there on Windows, and not here. */
  private static final Set<String> PROGRAMS =
      Set.of(
          "cmd",
          "net",
          "powershell",
          "psexec",
          "pwsh",
          "sc",
          "shutdown",
          "ssh",
          "taskkill",
          "wevtutil",
          "winrs");

  private final Interpreter interpreter;

  Commands(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Pipelines.Stage stage(
      Statement.Command command, Scope scope, Sink out, boolean piped, boolean[] failed) {
    Session session = interpreter.session();
    Value name = interpreter.evaluator().value(command.name(), scope);
    if (name instanceof Block block) {
      return new BlockStage(
          interpreter,
          block.block(),
          Optional.empty(),
          scopeFor(command, scope),
          arguments(command, scope),
          out,
          failed);
    }
    String typed = Texts.within(name);
    String called = Aliases.resolve(typed, session.edition());
    ScriptBlock function = session.functions().get(called);
    if (function != null) {
      return new BlockStage(
          interpreter,
          function,
          Optional.of(typed),
          scopeFor(command, scope),
          arguments(command, scope),
          out,
          failed);
    }
    Optional<Supplier<Cmdlet>> cmdlet = session.cmdlet(called);
    Optional<Signature> signature = session.setting().signatures().find(called);
    if (cmdlet.isPresent() && signature.isPresent()) {
      Binder binder = new Binder(signature.get(), signature.get().name(), session.messages());
      return new CmdletStage(
          interpreter,
          cmdlet.get().get(),
          binder,
          command,
          scope,
          arguments(command, scope),
          out,
          piped,
          failed,
          signature.get().name());
    }
    if (typed.endsWith("RemoteExchange.ps1") || typed.equalsIgnoreCase("Connect-ExchangeServer")) {
      session.load("RemoteExchange");
      return new BlockStage(
          interpreter,
          new ScriptBlock(List.of(), List.of(), ""),
          Optional.empty(),
          scope,
          List.of(),
          out,
          failed);
    }
    if (PROGRAMS.contains(typed.toLowerCase(Locale.ROOT).replaceFirst("\\.exe$", ""))) {
      throw Evaluator.failure(
          "RuntimeException",
          "The stand-in shell does not run the program " + typed + ".",
          "NotPlayed",
          command.extent());
    }
    throw Raised.statement(
        ErrorRecord.of(
                "System.Management.Automation.CommandNotFoundException",
                session.messages().text("commandNotFound", typed),
                "CommandNotFoundException",
                "ObjectNotFound",
                new Text(typed))
            .at(typed, command.extent()));
  }

  private static Scope scopeFor(Statement.Command command, Scope scope) {
    return command.operator().equals(".") ? scope : scope.inner();
  }

  private List<Arguments> arguments(Statement.Command command, Scope scope) {
    List<Arguments> arguments = new ArrayList<>();
    for (Statement.Argument argument : command.arguments()) {
      if (argument instanceof Statement.Named named) {
        arguments.add(
            new Arguments.Named(
                named.name(), named.value().map(value -> value(value, scope)), named.extent()));
      } else if (argument instanceof Statement.Positional positional) {
        if (positional.value() instanceof Expression.Splat splat) {
          splat(splat, scope, command.extent(), arguments);
        } else {
          arguments.add(new Arguments.Positional(value(positional.value(), scope)));
        }
      }
    }
    return arguments;
  }

  private Value value(Expression expression, Scope scope) {
    Value value = interpreter.evaluator().value(expression, scope);
    return value == Nothing.VOID ? Nothing.NULL : value;
  }

  private static void splat(
      Expression.Splat splat, Scope scope, Extent extent, List<Arguments> arguments) {
    Value value = scope.get(splat.name()).orElse(Nothing.NULL);
    if (value instanceof Table table) {
      table
          .entries()
          .forEach(
              (name, one) -> arguments.add(new Arguments.Named(name, Optional.of(one), extent)));
    } else if (value instanceof Items items) {
      items.items().forEach(item -> arguments.add(new Arguments.Positional(item)));
    } else if (!Nothing.is(value)) {
      arguments.add(new Arguments.Positional(value));
    }
  }
}
