package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code Out-String}. The width of formatted text is settled where it is formatted. */
final class OutString extends Cmdlet {

  private final List<Value> items = new ArrayList<>();

  @Override
  protected void process(Invocation in) {
    in.input().or(() -> in.get("InputObject")).ifPresent(items::add);
  }

  @Override
  protected void end(Invocation in) {
    StringBuilder text = new StringBuilder();
    Display display = new Display(in.session().setting(), text::append);
    items.forEach(display::show);
    display.flush();
    if (in.flag("Stream")) {
      text.toString().lines().forEach(line -> in.emit(new Text(line)));
    } else {
      in.emit(new Text(text.toString()));
    }
  }
}
