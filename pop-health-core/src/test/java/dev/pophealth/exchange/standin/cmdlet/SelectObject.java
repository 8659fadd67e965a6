package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.ErrorRecord;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.eval.Leaving;
import dev.pophealth.exchange.standin.eval.Members;
import dev.pophealth.exchange.standin.value.Comparisons;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code Select-Object}. */
final class SelectObject extends Cmdlet {

  private final List<Value> held = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private long passed;
  private long index;

  @Override
  protected void process(Invocation in) {
    Optional<Value> input = in.input().or(() -> in.get("InputObject"));
    if (input.isEmpty()) {
      return;
    }
    long at = index++;
    if (in.given("Index")) {
      if (in.items("Index").stream().anyMatch(wanted -> Conversions.real(wanted) == at)) {
        select(in, input.get());
      }
    } else if (in.given("Last") || in.given("SkipLast")) {
      held.add(input.get());
    } else if (at >= in.number("Skip", 0)) {
      if (in.given("First") && passed >= in.number("First", 0)) {
        throw new Leaving.Enough(this);
      }
      passed++;
      select(in, input.get());
      if (in.given("First") && passed >= in.number("First", 0)) {
        throw new Leaving.Enough(this);
      }
    }
  }

  @Override
  protected void end(Invocation in) {
    int last = (int) Math.min(held.size(), in.number("Last", held.size()));
    int drop = (int) Math.min(held.size(), in.number("SkipLast", 0));
    held.subList(held.size() - last, held.size() - (in.given("SkipLast") ? drop : 0))
        .forEach(value -> select(in, value));
  }

  private void select(Invocation in, Value input) {
    if (in.given("ExpandProperty")) {
      expand(in, input);
      return;
    }
    Value chosen = input;
    if (in.given("Property") || in.given("ExcludeProperty")) {
      Thing thing = Thing.custom();
      List<Value> wanted =
          in.given("Property")
              ? in.items("Property")
              : List.of(new dev.pophealth.exchange.standin.value.Text("*"));
      for (Column column : Selectors.columns(in, wanted, Optional.of(input))) {
        if (in.texts("ExcludeProperty").stream()
            .noneMatch(no -> Comparisons.like(column.label(), no, false))) {
          thing.with(column.label(), column.value().apply(input));
        }
      }
      chosen = thing;
    }
    if (!in.flag("Unique") || seen.add(Texts.within(chosen).toLowerCase(Locale.ROOT))) {
      in.emit(chosen);
    }
  }

  private void expand(Invocation in, Value input) {
    String name = in.text("ExpandProperty");
    Optional<Value> property = Members.find(input, name);
    if (property.isEmpty()) {
      in.error(
          ErrorRecord.of(
              "System.Management.Automation.PSArgumentException",
              "Property \"" + name + "\" cannot be found.",
              "ExpandPropertyNotFound,Microsoft.PowerShell.Commands.SelectObjectCommand",
              "InvalidArgument",
              input));
      return;
    }
    for (Value value :
        property.get() == Nothing.NULL ? List.<Value>of() : Conversions.items(property.get())) {
      if (!in.flag("Unique") || seen.add(Texts.within(value).toLowerCase(Locale.ROOT))) {
        in.emit(value);
      }
    }
  }
}
