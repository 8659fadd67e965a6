package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Block;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Real;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A command as it was understood: full names, literal values, parameters in the order of the
 * alphabet.
 */
final class Typed {

  /** Says nothing of what is done. */
  private static final Set<String> ASIDE =
      Set.of(
          "ErrorAction",
          "WarningAction",
          "InformationAction",
          "ErrorVariable",
          "WarningVariable",
          "OutVariable",
          "Verbose");

  private Typed() {}

  static String command(Invocation in) {
    StringBuilder text = new StringBuilder(in.command());
    for (Map.Entry<String, Value> parameter : in.parameters().entrySet()) {
      if (!ASIDE.contains(parameter.getKey())) {
        text.append(" -").append(parameter.getKey());
        if (parameter.getValue() != Flag.TRUE || !in.isSwitch(parameter.getKey())) {
          text.append(in.isSwitch(parameter.getKey()) ? ":" : " ")
              .append(literal(parameter.getValue()));
        }
      }
    }
    return text.toString();
  }

  private static String literal(Value value) {
    if (value instanceof Flag flag) {
      return flag.set() ? "$true" : "$false";
    } else if (Nothing.is(value)) {
      return "$null";
    } else if (value instanceof Whole || value instanceof Real) {
      return Texts.within(value);
    } else if (value instanceof Items items) {
      return items.items().stream().map(Typed::literal).collect(Collectors.joining(","));
    } else if (value instanceof Block block) {
      return "{ " + block.block().text().strip() + " }";
    } else if (value instanceof Thing thing) {
      String machine =
          thing
              .get("MachineName")
              .map(Texts::within)
              .filter(name -> !name.equals("."))
              .map(name -> "\\\\" + name + "\\")
              .orElse("");
      return "'" + machine + thing.get("Name").map(Texts::within).orElse(Texts.within(thing)) + "'";
    }
    return "'" + Texts.within(value).replace("'", "''") + "'";
  }
}
