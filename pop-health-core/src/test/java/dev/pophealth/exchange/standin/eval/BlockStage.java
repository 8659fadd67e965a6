package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.Expression;
import dev.pophealth.exchange.standin.syntax.ScriptBlock;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A script block or function in a pipeline; it sees all input at once as {@code $input}. */
final class BlockStage implements Pipelines.Stage {

  private final Interpreter interpreter;
  private final ScriptBlock block;
  private final Optional<String> function;
  private final Scope scope;
  private final List<Arguments> arguments;
  private final Sink out;
  private final boolean[] failed;
  private final List<Value> input = new ArrayList<>();

  BlockStage(
      Interpreter interpreter,
      ScriptBlock block,
      Optional<String> function,
      Scope scope,
      List<Arguments> arguments,
      Sink out,
      boolean[] failed) {
    this.interpreter = interpreter;
    this.block = block;
    this.function = function;
    this.scope = scope;
    this.arguments = arguments;
    this.out = out;
    this.failed = failed;
  }

  @Override
  public void begin() {}

  @Override
  public void start() {}

  @Override
  public void process(Value value) {
    input.add(value);
  }

  @Override
  public void end() {
    scope.set("input", new Items(input));
    List<Value> positional = new ArrayList<>();
    List<Expression.Parameter> open = new ArrayList<>(block.parameters());
    List<String> names = new ArrayList<>();
    List<Value> named = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof Arguments.Named one) {
        Expression.Parameter parameter = find(one, open);
        open.remove(parameter);
        boolean isSwitch = parameter.type().filter(t -> t.equalsIgnoreCase("switch")).isPresent();
        Value value = Nothing.NULL;
        if (one.value().isPresent()) {
          value = one.value().get();
        } else if (isSwitch) {
          value = Flag.TRUE;
        } else if (i + 1 < arguments.size()
            && arguments.get(i + 1) instanceof Arguments.Positional next) {
          value = next.value();
          i++;
        }
        names.add(parameter.name());
        named.add(value);
      } else if (arguments.get(i) instanceof Arguments.Positional one) {
        positional.add(one.value());
      }
    }
    ScriptBlock rest = new ScriptBlock(List.copyOf(open), block.statements(), block.text());
    for (int i = 0; i < names.size(); i++) {
      scope.set(names.get(i), named.get(i));
    }
    interpreter.block(rest, scope, positional, out);
    failed[0] |= !interpreter.session().succeeded();
  }

  private Expression.Parameter find(Arguments.Named named, List<Expression.Parameter> open) {
    String wanted = named.name().toLowerCase(Locale.ROOT);
    List<Expression.Parameter> found =
        open.stream().filter(p -> p.name().toLowerCase(Locale.ROOT).startsWith(wanted)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    return found.stream()
        .filter(p -> p.name().equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                Raised.statement(
                    ErrorRecord.of(
                            "System.Management.Automation.ParameterBindingException",
                            interpreter
                                .session()
                                .messages()
                                .text("parameterNotFound", named.name()),
                            "NamedParameterNotFound," + function.orElse(""),
                            "InvalidArgument",
                            "")
                        .at(function.orElse(""), named.extent())));
  }
}
