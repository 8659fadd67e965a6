package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.Extent;
import dev.pophealth.exchange.standin.value.Block;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One use of a cmdlet: what it was given, and where what it says goes. */
public final class Invocation {

  private final Interpreter interpreter;
  private final Scope scope;
  private final String command;
  private final Extent extent;
  private final Sink out;
  private final Map<String, Value> bound;
  private final List<Value> collectedErrors = new ArrayList<>();
  private Map<String, Value> fromPipeline = Map.of();
  private Optional<Value> input = Optional.empty();
  private boolean failed;

  Invocation(
      Interpreter interpreter,
      Scope scope,
      String command,
      Extent extent,
      Sink out,
      Map<String, Value> bound) {
    this.interpreter = interpreter;
    this.scope = scope;
    this.command = command;
    this.extent = extent;
    this.out = out;
    this.bound = bound;
  }

  void input(Optional<Value> value, Map<String, Value> parameters) {
    input = value;
    fromPipeline = parameters;
  }

  /** The cmdlet's canonical name. */
  public String command() {
    return command;
  }

  /** Where it stands. */
  public Extent extent() {
    return extent;
  }

  /** The session it runs in. */
  public Session session() {
    return interpreter.session();
  }

  /** The variables around it. */
  public Scope scope() {
    return scope;
  }

  /** The object that came through the pipeline. */
  public Optional<Value> input() {
    return input;
  }

  /** A parameter's value, from arguments or pipeline. */
  public Optional<Value> get(String parameter) {
    Value value =
        fromPipeline.containsKey(parameter) ? fromPipeline.get(parameter) : bound.get(parameter);
    return Optional.ofNullable(value);
  }

  /** Whether the parameter was given on the command line. */
  public boolean given(String parameter) {
    return bound.containsKey(parameter);
  }

  /** A parameter's value as a text; empty where it was not given. */
  public String text(String parameter) {
    return get(parameter).map(Texts::within).orElse("");
  }

  /** A parameter's values as texts. */
  public List<String> texts(String parameter) {
    return items(parameter).stream().map(Texts::within).toList();
  }

  /** A parameter's values. */
  public List<Value> items(String parameter) {
    return get(parameter)
        .filter(value -> !Nothing.is(value))
        .map(Conversions::items)
        .orElse(List.of());
  }

  /** Whether a switch is set. */
  public boolean flag(String parameter) {
    return get(parameter).map(Conversions::truth).orElse(false);
  }

  /** A number; {@code preset} where it was not given. */
  public long number(String parameter, long preset) {
    return get(parameter).map(value -> (long) Conversions.real(value)).orElse(preset);
  }

  /** What was given, by name, for the record. */
  public Map<String, Value> parameters() {
    Map<String, Value> all = new LinkedHashMap<>(bound);
    all.putAll(fromPipeline);
    return all;
  }

  /** Whether a parameter is a switch. */
  public boolean isSwitch(String parameter) {
    return session().setting().signatures().find(command).stream()
        .flatMap(signature -> signature.rows(parameter).stream())
        .anyMatch(Signature.Parameter::isSwitch);
  }

  /** Gives an object to whatever follows. */
  public void emit(Value value) {
    out.take(value);
  }

  /** Runs a block with {@code $_} set. */
  public List<Value> run(Block block, Value underscore) {
    List<Value> got = new ArrayList<>();
    run(block, underscore, got::add);
    return got;
  }

  /** Runs a block with {@code $_} set; what it gives goes to {@code sink}. */
  public void run(Block block, Value underscore, Sink sink) {
    Scope inner = scope.inner();
    inner.set("_", underscore);
    interpreter.block(block.block(), inner, List.of(), sink);
  }

  /** Says that something failed, and goes on unless the caller wants to stop. */
  public void error(ErrorRecord record) {
    ErrorRecord here = record.at(command, extent);
    failed = true;
    collectedErrors.add(here.asThing());
    switch (errorAction()) {
      case "stop" -> throw Raised.script(here);
      case "ignore" -> {}
      case "silentlycontinue" -> session().remember(here);
      default -> {
        session().remember(here);
        session().routes().errors().accept(here);
      }
    }
  }

  /** What ends the command: under {@code Stop} the script as well. */
  public Raised fail(ErrorRecord record) {
    return Raised.statement(record.at(command, extent));
  }

  /** Says something that is no error. */
  public void warn(String text) {
    String action = preference("WarningAction", "WarningPreference");
    if (!action.equals("silentlycontinue") && !action.equals("ignore")) {
      session().routes().warnings().accept(text);
    }
  }

  /** Says something to those who want to know more. */
  public void verbose(String text) {
    if (flag("Verbose") || preference("", "VerbosePreference").equals("continue")) {
      session().routes().notes().accept("VERBOSE: " + text);
    }
  }

  /**
   * Whether to go on: not with {@code -WhatIf}, and not where somebody would have to confirm.
   *
   * @param asks whether the cmdlet asks unless told otherwise
   */
  public boolean shouldProcess(String action, String target, boolean asks) {
    if (flag("WhatIf")) {
      session().routes().host().accept(session().messages().text("whatIf", action, target) + "\n");
      return false;
    }
    boolean ask =
        given("Confirm")
            ? flag("Confirm")
            : asks && !preference("", "ConfirmPreference").equals("none");
    if (ask) {
      throw fail(
          ErrorRecord.of(
              "System.Management.Automation.PSInvalidOperationException",
              session().messages().text("nonInteractive"),
              "InvalidOperation",
              "InvalidOperation",
              target));
    }
    return true;
  }

  String errorAction() {
    return preference("ErrorAction", "ErrorActionPreference");
  }

  private String preference(String parameter, String variable) {
    Value value = bound.get(parameter);
    return (value == null
            ? scope.get(variable).map(Texts::within).orElse("Continue")
            : Texts.within(value))
        .toLowerCase(Locale.ROOT);
  }

  boolean failed() {
    return failed;
  }

  /** Sets the variables that the common parameters name. */
  void finish(List<Value> emitted) {
    keep("ErrorVariable", collectedErrors);
    keep("OutVariable", emitted);
  }

  private void keep(String parameter, List<Value> values) {
    Value name = bound.get(parameter);
    if (name != null) {
      String text = Texts.within(name);
      scope.set(text.startsWith("+") ? text.substring(1) : text, new Items(values));
    }
  }
}
