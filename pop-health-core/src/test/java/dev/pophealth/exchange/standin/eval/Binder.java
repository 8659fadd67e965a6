package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives a cmdlet's parameters their values: by name, by an unambiguous part of it, by alias, by
 * position, from the pipeline.
 *
 * <p>Source: {@code about_Parameter_Binding}, {@code about_Parameters}.
 */
final class Binder {

  /** Parameters that take whatever is left (ValueFromRemainingArguments). */
  private static final Map<String, String> REST =
      Map.of("Write-Output", "InputObject", "Write-Host", "Object");

  private final Signature signature;
  private final Messages messages;
  private final String typed;
  private final ParameterNames names;
  private final Map<String, Value> bound = new TreeMap<>();
  private Set<String> sets;

  Binder(Signature signature, String typed, Messages messages) {
    this.signature = signature;
    this.typed = typed;
    this.messages = messages;
    this.names = new ParameterNames(signature, messages);
    this.sets = new LinkedHashSet<>(signature.sets());
  }

  /** What is bound so far, by canonical name. */
  Map<String, Value> bound() {
    return bound;
  }

  void bind(List<Arguments> arguments) {
    List<Value> rest = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof Arguments.Named named) {
        String name = names.resolve(named.name());
        boolean isSwitch = names.isSwitch(name);
        Value value;
        if (named.value().isPresent()) {
          value = named.value().get();
        } else if (isSwitch) {
          value = Flag.TRUE;
        } else if (i + 1 < arguments.size()
            && arguments.get(i + 1) instanceof Arguments.Positional next) {
          value = next.value();
          i++;
        } else {
          throw refused(
              "ParameterBindingException",
              messages.text("missingArgument", name, typeOf(name)),
              "MissingArgument",
              name);
        }
        if (bound.containsKey(name)) {
          throw refused(
              "ParameterBindingException",
              messages.text("boundTwice", name),
              "ParameterAlreadyBound",
              name);
        }
        bindNamed(name, value);
      } else if (arguments.get(i) instanceof Arguments.Positional positional) {
        rest.add(positional.value());
      }
    }
    for (Value value : rest) {
      bindPositional(value);
    }
  }

  private String typeOf(String name) {
    return signature.rows(name).stream()
        .findFirst()
        .map(Signature.Parameter::type)
        .orElse("Object");
  }

  private void bindNamed(String name, Value value) {
    List<Signature.Parameter> rows = signature.rows(name);
    if (rows.isEmpty()) {
      bound.put(name, value);
      return;
    }
    bound.put(name, converted(name, rows.get(0).type(), value));
    narrow(rows);
  }

  private Value converted(String name, String type, Value value) {
    if (Nothing.is(value)
        && signature.rows(name).stream().anyMatch(Signature.Parameter::mandatory)
        && !type.equals("PSObject")
        && !type.equals("Object")) {
      throw refused(
          "ParameterBindingValidationException",
          messages.text("argumentNull", name),
          "ParameterArgumentValidationErrorNullNotAllowed",
          name);
    }
    if (value instanceof Text text
        && text.text().isEmpty()
        && signature.rows(name).stream().anyMatch(Signature.Parameter::mandatory)
        && type.equals("String")) {
      throw refused(
          "ParameterBindingValidationException",
          messages.text("argumentEmpty", name),
          "ParameterArgumentValidationErrorEmptyStringNotAllowed",
          name);
    }
    return Types.convert(type, value)
        .orElseThrow(
            () ->
                refused(
                    "ParameterBindingException",
                    messages.text("cannotBind", name, Types.refusal(type, value, messages)),
                    "CannotConvertArgumentNoMessage",
                    name));
  }

  private void narrow(List<Signature.Parameter> rows) {
    Set<String> left = new LinkedHashSet<>();
    for (String set : sets) {
      if (rows.stream().anyMatch(row -> row.in(set))) {
        left.add(set);
      }
    }
    if (left.isEmpty()) {
      throw refused(
          "ParameterBindingException", messages.text("setAmbiguous"), "AmbiguousParameterSet", "");
    }
    sets = left;
  }

  private void bindPositional(Value value) {
    List<Signature.Parameter> free = freeAtNextPosition();
    for (boolean exactly : List.of(true, false)) {
      for (Signature.Parameter parameter : free) {
        boolean fits =
            exactly
                ? Types.accepts(parameter.type(), value)
                : Types.convert(parameter.type(), value).isPresent();
        if (fits) {
          bound.put(parameter.name(), converted(parameter.name(), parameter.type(), value));
          narrow(List.of(parameter));
          return;
        }
      }
    }
    if (free.isEmpty() && takesTheRest(value)) {
      return;
    }
    if (!free.isEmpty()) {
      converted(free.get(0).name(), free.get(0).type(), value);
    }
    throw refused(
        "ParameterBindingException",
        messages.text("positionalNotFound", Texts.within(value)),
        "PositionalParameterNotFound",
        "");
  }

  /** {@code Write-Output a b}: what is left over goes to the one parameter that takes it. */
  private boolean takesTheRest(Value value) {
    String name = REST.getOrDefault(signature.name(), "");
    Value before = bound.get(name);
    if (before == null) {
      return false;
    }
    List<Value> all = new ArrayList<>(Conversions.items(before));
    all.add(value);
    bound.put(name, new Items(all));
    return true;
  }

  /** The parameters whose turn it is, the default set's first. */
  private List<Signature.Parameter> freeAtNextPosition() {
    List<Signature.Parameter> open = open().stream().filter(p -> p.position() >= 0).toList();
    int next = open.stream().mapToInt(Signature.Parameter::position).min().orElse(0);
    List<Signature.Parameter> free =
        new ArrayList<>(open.stream().filter(p -> p.position() == next).toList());
    free.sort(Comparator.comparing(p -> !p.in(signature.defaultSet())));
    return free;
  }

  /** Binds {@code input} from the pipeline; the names bound by it. */
  Map<String, Value> fromPipeline(Value input) {
    Map<String, Value> got = new LinkedHashMap<>();
    for (boolean exactly : List.of(true, false)) {
      for (Signature.Parameter parameter : open()) {
        if (parameter.byValue() && !got.containsKey(parameter.name())) {
          Optional<Value> value =
              exactly && !Types.accepts(parameter.type(), input)
                  ? Optional.empty()
                  : Types.convert(parameter.type(), input);
          value.ifPresent(v -> got.put(parameter.name(), v));
        }
      }
      if (input instanceof Thing thing && (got.isEmpty() || exactly)) {
        byPropertyName(thing, got);
      }
      if (!got.isEmpty()) {
        return got;
      }
    }
    throw refused(
        "ParameterBindingException", messages.text("inputNotBound"), "InputObjectNotBound", "");
  }

  private void byPropertyName(Thing thing, Map<String, Value> got) {
    for (Signature.Parameter parameter : open()) {
      if (parameter.byName() && !got.containsKey(parameter.name())) {
        Optional<Value> property = thing.get(parameter.name());
        for (String alias : parameter.aliases()) {
          property = property.or(() -> thing.get(alias));
        }
        property
            .filter(value -> !Nothing.is(value))
            .flatMap(value -> Types.convert(parameter.type(), value))
            .ifPresent(value -> got.put(parameter.name(), value));
      }
    }
  }

  private List<Signature.Parameter> open() {
    return signature.parameters().stream()
        .filter(p -> !bound.containsKey(p.name()) && sets.stream().anyMatch(p::in))
        .toList();
  }

  /** Refuses if a mandatory parameter has no value. */
  void complete(Map<String, Value> fromPipeline, boolean pipelineFollows) {
    List<String> fewest = List.of();
    List<String> order = new ArrayList<>(sets);
    order.sort(
        (a, b) ->
            Boolean.compare(b.equals(signature.defaultSet()), a.equals(signature.defaultSet())));
    for (String set : order) {
      List<String> missing =
          signature.parameters().stream()
              .filter(p -> p.in(set) && p.mandatory())
              .filter(p -> !bound.containsKey(p.name()) && !fromPipeline.containsKey(p.name()))
              .filter(p -> !(pipelineFollows && (p.byValue() || p.byName())))
              .map(Signature.Parameter::name)
              .distinct()
              .toList();
      if (missing.isEmpty()) {
        return;
      }
      if (fewest.isEmpty()) {
        fewest = missing;
      }
    }
    throw refused(
        "ParameterBindingException",
        messages.text("missingMandatory", String.join(" ", fewest)),
        "MissingMandatoryParameter",
        "");
  }

  private Raised refused(String exception, String message, String id, String parameter) {
    return ParameterNames.refused(typed, exception, message, id, parameter);
  }
}
