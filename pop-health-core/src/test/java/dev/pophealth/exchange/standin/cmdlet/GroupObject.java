package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code Group-Object}. */
final class GroupObject extends Cmdlet {

  private final List<Value> items = new ArrayList<>();

  @Override
  protected void process(Invocation in) {
    in.input().ifPresent(items::add);
  }

  @Override
  protected void end(Invocation in) {
    List<Function<Value, Value>> keys = Selectors.keys(in);
    Map<String, List<Value>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Value item : items) {
      String name =
          keys.stream().map(key -> Texts.within(key.apply(item))).collect(Collectors.joining(", "));
      groups.computeIfAbsent(name, n -> new ArrayList<>()).add(item);
    }
    groups.forEach(
        (name, members) -> {
          Thing group = new Thing("Microsoft.PowerShell.Commands.GroupInfo", "System.Object");
          group
              .with(
                  "Values", new Items(keys.stream().map(key -> key.apply(members.get(0))).toList()))
              .with("Count", new Whole(members.size()))
              .with("Group", new Items(in.flag("NoElement") ? List.of() : members))
              .with("Name", name);
          in.emit(
              in.flag("NoElement")
                  ? group.showing("Count:5", "Name:25")
                  : group.showing("Count:5", "Name:25", "Group"));
        });
  }
}
