package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.Extent;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Moment;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Real;
import dev.pophealth.exchange.standin.value.Span;
import dev.pophealth.exchange.standin.value.Table;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.TypeName;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import dev.pophealth.exchange.standin.value.Word;
import dev.pophealth.exchange.standin.value.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Properties and methods of objects. */
public final class Members {

  private final Session session;

  /** The members as {@code session} sees them. */
  public Members(Session session) {
    this.session = session;
  }

  /** A property; {@code $null} where there is none, unless the script is strict. */
  public Value get(Value target, String name) {
    return find(target, name)
        .orElseGet(
            () -> {
              if (session.strict()) {
                throw Evaluator.failure(
                    "PropertyNotFoundException",
                    session.messages().text("propertyNotFound", name),
                    "PropertyNotFoundStrict",
                    Extent.NOWHERE);
              }
              return Nothing.NULL;
            });
  }

  /** A property, where there is one. */
  public static Optional<Value> find(Value target, String name) {
    String key = name.toLowerCase(Locale.ROOT);
    if (target instanceof Thing thing) {
      return thing
          .get(name)
          .or(() -> key.equals("psobject") ? Optional.of(inside(thing)) : one(key));
    } else if (target instanceof Table table) {
      return table.get(name).or(() -> table(table, key));
    } else if (target instanceof Items items) {
      return items(items, name, key);
    } else if (target instanceof Text text) {
      return key.equals("length") ? Optional.of(new Whole(text.text().length())) : one(key);
    } else if (target instanceof Moment moment) {
      return MomentMembers.get(moment, key).or(() -> one(key));
    } else if (target instanceof Span span) {
      return span(span, key).or(() -> one(key));
    } else if (target instanceof Word word) {
      return key.equals("value__") || key.equals("value")
          ? Optional.of(key.equals("value") ? new Text(word.word()) : new Whole(word.number()))
          : one(key);
    } else if (target instanceof Xml xml) {
      return XmlMembers.get(xml.node(), name).or(() -> one(key));
    } else if (target instanceof TypeName type) {
      return key.equals("fullname")
          ? Optional.of(new Text(type.name()))
          : key.equals("name") ? Optional.of(new Text(type.simple())) : Optional.empty();
    }
    return Nothing.is(target)
        ? (key.equals("count") ? Optional.of(new Whole(0)) : Optional.empty())
        : one(key);
  }

  /** What every single object has. */
  private static Optional<Value> one(String key) {
    if (key.equals("count") || key.equals("length")) {
      return Optional.of(new Whole(1));
    }
    return Optional.empty();
  }

  private static Value inside(Thing thing) {
    List<Value> properties = new ArrayList<>();
    thing
        .properties()
        .forEach(
            (name, value) ->
                properties.add(Thing.custom().with("Name", name).with("Value", value).as(name)));
    List<Value> types = thing.types().stream().map(name -> (Value) new Text(name)).toList();
    return Thing.custom()
        .with("Properties", new Items(properties))
        .with("TypeNames", new Items(types));
  }

  private static Optional<Value> table(Table table, String key) {
    return switch (key) {
      case "count" -> Optional.of(new Whole(table.entries().size()));
      case "keys" ->
          Optional.of(
              new Items(table.entries().keySet().stream().map(k -> (Value) new Text(k)).toList()));
      case "values" -> Optional.of(new Items(List.copyOf(table.entries().values())));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> items(Items items, String name, String key) {
    if (key.equals("count") || key.equals("length")) {
      return Optional.of(new Whole(items.items().size()));
    }
    List<Value> got = new ArrayList<>();
    for (Value item : items.items()) {
      find(item, name).ifPresent(value -> got.addAll(Conversions.items(value)));
    }
    return got.isEmpty() ? Optional.empty() : Optional.of(Conversions.collected(got));
  }

  private static Optional<Value> span(Span span, String key) {
    double seconds = span.length().toNanos() / 1e9;
    return switch (key) {
      case "totalseconds" -> Optional.of(new Real(seconds));
      case "totalminutes" -> Optional.of(new Real(seconds / 60));
      case "totalhours" -> Optional.of(new Real(seconds / 3600));
      case "totalmilliseconds" -> Optional.of(new Real(seconds * 1000));
      case "days" -> Optional.of(new Whole(span.length().toDays()));
      case "hours" -> Optional.of(new Whole(span.length().toHoursPart()));
      case "minutes" -> Optional.of(new Whole(span.length().toMinutesPart()));
      case "seconds" -> Optional.of(new Whole(span.length().toSecondsPart()));
      case "ticks" -> Optional.of(new Whole(span.length().toNanos() / 100));
      default -> Optional.empty();
    };
  }

  /** Sets a property. */
  public void set(Value target, String name, Value value) {
    if (target instanceof Table table) {
      table.put(name, value);
    } else if (target instanceof Thing thing && thing.get(name).isPresent()) {
      thing.with(name, value);
    } else {
      throw Evaluator.failure(
          "RuntimeException",
          session.messages().text("propertyNotFound", name),
          "PropertyNotFound",
          Extent.NOWHERE);
    }
  }

  /** {@code target[index]}. */
  public Value index(Value target, Value index) {
    if (target instanceof Table table) {
      return table.get(Texts.within(index)).orElse(Nothing.NULL);
    } else if (target instanceof Items items) {
      return at(items.items(), index);
    } else if (target instanceof Text text) {
      List<Value> letters =
          text.text().chars().mapToObj(c -> (Value) new Text(Character.toString(c))).toList();
      return at(letters, index);
    } else if (Nothing.is(target)) {
      throw Evaluator.failure(
          "RuntimeException", session.messages().text("nullArray"), "NullArray", Extent.NOWHERE);
    }
    return Conversions.real(index) == 0 || Conversions.real(index) == -1 ? target : Nothing.NULL;
  }

  private static Value at(List<Value> items, Value index) {
    if (index instanceof Items many) {
      return new Items(many.items().stream().map(one -> at(items, one)).toList());
    }
    int i = (int) Conversions.real(index);
    int from = i < 0 ? items.size() + i : i;
    return from >= 0 && from < items.size() ? items.get(from) : Nothing.NULL;
  }

  /** Calls a method. */
  public Value call(Value target, String name, List<Value> arguments, Extent extent) {
    String key = name.toLowerCase(Locale.ROOT);
    if (Nothing.is(target)) {
      throw Evaluator.failure(
          "RuntimeException",
          session.messages().text("methodOfNull"),
          "InvokeMethodOnNull",
          extent);
    }
    if (key.equals("gettype")) {
      return new TypeName(target.typeName());
    }
    if (key.equals("equals")) {
      return Flag.of(Texts.within(target).equals(Texts.within(arguments.get(0))));
    }
    if (target instanceof Thing thing) {
      Optional<Function<List<Value>, Value>> method = thing.method(name);
      if (method.isPresent()) {
        return method.get().apply(arguments);
      }
    }
    Optional<Value> result = known(target, key, arguments);
    if (result.isEmpty() && key.equals("tostring")) {
      return new Text(Texts.text(target, session.setting().culture()));
    }
    return result.orElseThrow(
        () ->
            Evaluator.failure(
                "RuntimeException",
                session.messages().text("methodNotFound", target.typeName(), name),
                "MethodNotFound",
                extent));
  }

  private Optional<Value> known(Value target, String key, List<Value> arguments) {
    if (target instanceof Text text) {
      return TextMembers.call(text.text(), key, arguments);
    } else if (target instanceof Moment moment) {
      return MomentMembers.call(moment, key, arguments, session.setting());
    } else if (target instanceof Table table) {
      return tableCall(table, key, arguments);
    } else if (target instanceof Items items) {
      return itemsCall(items, key, arguments);
    } else if (target instanceof Xml xml && key.equals("selectsinglenode")) {
      return XmlMembers.select(xml.node(), Texts.within(arguments.get(0)));
    } else if (target instanceof Whole && key.equals("tostring") && !arguments.isEmpty()) {
      return Optional.of(
          new Text(
              Formats.format(target, Texts.within(arguments.get(0)), session.setting().culture())));
    }
    return Optional.empty();
  }

  private static Optional<Value> tableCall(Table table, String key, List<Value> arguments) {
    return switch (key) {
      case "containskey", "contains" ->
          Optional.of(Flag.of(table.get(Texts.within(arguments.get(0))).isPresent()));
      case "add" -> {
        table.put(Texts.within(arguments.get(0)), arguments.get(1));
        yield Optional.of(Nothing.VOID);
      }
      case "remove" -> {
        table.remove(Texts.within(arguments.get(0)));
        yield Optional.of(Nothing.VOID);
      }
      case "getenumerator" -> Optional.of(entries(table));
      default -> Optional.empty();
    };
  }

  private static Value entries(Table table) {
    List<Value> entries = new ArrayList<>();
    table
        .entries()
        .forEach(
            (name, value) ->
                entries.add(
                    new Thing("System.Collections.DictionaryEntry", "System.Object")
                        .with("Name", name)
                        .with("Key", name)
                        .with("Value", value)
                        .showing("Name", "Value")));
    return new Items(entries);
  }

  private static Optional<Value> itemsCall(Items items, String key, List<Value> arguments) {
    return switch (key) {
      case "contains" ->
          Optional.of(
              Flag.of(
                  items.items().stream()
                      .anyMatch(i -> Texts.within(i).equals(Texts.within(arguments.get(0))))));
      case "indexof" ->
          Optional.of(
              new Whole(
                  items.items().stream()
                      .map(Texts::within)
                      .toList()
                      .indexOf(Texts.within(arguments.get(0)))));
      case "getenumerator", "toarray" -> Optional.of(items);
      default -> Optional.empty();
    };
  }
}
