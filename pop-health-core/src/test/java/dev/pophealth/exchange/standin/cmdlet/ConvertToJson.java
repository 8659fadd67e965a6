package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code ConvertTo-Json}. */
final class ConvertToJson extends Cmdlet {

  private final List<Value> items = new ArrayList<>();
  private boolean piped;

  @Override
  protected void process(Invocation in) {
    piped |= in.input().isPresent();
    in.input().or(() -> in.get("InputObject")).ifPresent(items::add);
  }

  @Override
  protected void end(Invocation in) {
    if (items.isEmpty()) {
      return;
    }
    boolean array = in.flag("AsArray") || items.size() > 1;
    Value value = piped && array ? new Items(items) : items.get(0);
    JsonText json =
        new JsonText(
            in.session().edition(),
            (int) in.number("Depth", 2),
            in.flag("Compress"),
            in.flag("EnumsAsStrings"));
    in.emit(new Text(json.text(value)));
    if (json.cut()
        && !in.given("Depth")
        && in.session().edition() == dev.pophealth.exchange.standin.eval.Edition.CORE) {
      in.warn("Resulting JSON is truncated as serialization has exceeded the set depth of 2.");
    }
  }
}
