package dev.pophealth.exchange.standin.cmdlet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.ErrorRecord;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Real;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import java.util.ArrayList;
import java.util.List;

/** {@code ConvertFrom-Json}. */
final class ConvertFromJson extends Cmdlet {

  private final StringBuilder json = new StringBuilder();

  @Override
  protected void process(Invocation in) {
    json.append(in.text("InputObject")).append('\n');
  }

  @Override
  protected void end(Invocation in) {
    try {
      in.emit(value(new ObjectMapper().readTree(json.toString())));
    } catch (JsonProcessingException e) {
      throw in.fail(
          ErrorRecord.of(
              "System.ArgumentException",
              "Invalid JSON primitive: " + json.toString().strip() + ".",
              "System.ArgumentException,Microsoft.PowerShell.Commands.ConvertFromJsonCommand",
              "NotSpecified",
              Nothing.NULL));
    }
  }

  private static Value value(JsonNode node) {
    if (node.isObject()) {
      Thing thing = Thing.custom();
      node.properties().forEach(entry -> thing.with(entry.getKey(), value(entry.getValue())));
      return thing;
    } else if (node.isArray()) {
      List<Value> items = new ArrayList<>();
      node.forEach(item -> items.add(value(item)));
      return new Items(items);
    } else if (node.isIntegralNumber()) {
      return new Whole(node.longValue());
    } else if (node.isNumber()) {
      return new Real(node.doubleValue());
    }
    return node.isBoolean()
        ? Flag.of(node.booleanValue())
        : node.isNull() ? Nothing.NULL : new Text(node.asText());
  }
}
