package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.eval.Members;
import dev.pophealth.exchange.standin.eval.Raised;
import dev.pophealth.exchange.standin.value.Block;
import dev.pophealth.exchange.standin.value.Comparisons;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Table;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Properties as cmdlets are told them: names, patterns, and calculated ones. */
final class Selectors {

  private Selectors() {}

  /** The columns that {@code wanted} names, for objects like {@code sample}. */
  static List<Column> columns(Invocation in, List<Value> wanted, Optional<Value> sample) {
    List<Column> columns = new ArrayList<>();
    for (Value one : wanted) {
      if (one instanceof Table calculated) {
        Value expression = entry(calculated, "Expression", "e").orElse(Nothing.NULL);
        String label =
            entry(calculated, "Name", "n")
                .or(() -> entry(calculated, "Label", "l"))
                .map(Texts::within)
                .orElse(Texts.within(expression));
        columns.add(
            new Column(
                label,
                reader(in, expression),
                entry(calculated, "Width", "w").map(w -> (int) Conversions.real(w)).orElse(0)));
      } else if (one instanceof Block block) {
        columns.add(new Column(block.block().text(), reader(in, block), 0));
      } else {
        named(Texts.within(one), sample, columns);
      }
    }
    return columns;
  }

  private static Optional<Value> entry(Table table, String name, String letter) {
    return table.get(name).or(() -> table.get(letter)).or(() -> table.get(name.substring(0, 4)));
  }

  private static void named(String name, Optional<Value> sample, List<Column> columns) {
    if (!name.contains("*") && !name.contains("?")) {
      columns.add(Column.plain(spelled(name, sample)));
    } else if (sample.isPresent() && sample.get() instanceof Thing thing) {
      thing.properties().keySet().stream()
          .filter(property -> Comparisons.like(property, name, false))
          .map(Column::plain)
          .forEach(columns::add);
    }
  }

  private static String spelled(String name, Optional<Value> sample) {
    if (sample.isPresent() && sample.get() instanceof Thing thing) {
      return thing.properties().keySet().stream()
          .filter(name::equalsIgnoreCase)
          .findFirst()
          .orElse(name);
    }
    return name;
  }

  /**
   * What reads {@code expression}, a block or a property's name, from an object. An error in it
   * gives nothing.
   */
  static Function<Value, Value> reader(Invocation in, Value expression) {
    if (expression instanceof Block block) {
      return thing -> {
        try {
          Value value = Conversions.collected(in.run(block, thing));
          return value == Nothing.VOID ? Nothing.NULL : value;
        } catch (Raised raised) {
          return Nothing.NULL;
        }
      };
    }
    return thing -> Members.find(thing, Texts.within(expression)).orElse(Nothing.NULL);
  }

  /**
   * The keys that {@code Sort-Object} and {@code Group-Object} go by; the object itself where none
   * is named.
   */
  static List<Function<Value, Value>> keys(Invocation in) {
    List<Function<Value, Value>> keys = new ArrayList<>();
    for (Value one : in.items("Property")) {
      keys.add(
          reader(
              in,
              one instanceof Table table
                  ? entry(table, "Expression", "e").orElse(Nothing.NULL)
                  : one));
    }
    return keys.isEmpty() ? List.of(thing -> thing) : keys;
  }
}
