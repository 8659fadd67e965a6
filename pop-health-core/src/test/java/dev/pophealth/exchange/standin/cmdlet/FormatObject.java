package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.eval.Session;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Format-Table} and {@code Format-List}. */
final class FormatObject extends Cmdlet {

  private final boolean list;
  private final List<Value> items = new ArrayList<>();

  FormatObject(boolean list) {
    this.list = list;
  }

  @Override
  protected void process(Invocation in) {
    in.input().ifPresent(items::add);
  }

  @Override
  protected void end(Invocation in) {
    if (items.isEmpty()) {
      return;
    }
    Session.Setting setting = in.session().setting();
    Value first = items.get(0);
    List<Column> columns = Selectors.columns(in, in.items("Property"), Optional.of(first));
    if (columns.isEmpty() && first instanceof Thing thing) {
      columns =
          !list && !thing.shown().isEmpty()
              ? thing.shown().stream().map(Column::of).toList()
              : thing.properties().keySet().stream()
                  .map(Column::plain)
                  .limit(list ? Integer.MAX_VALUE : 10)
                  .toList();
    }
    String text;
    if (columns.isEmpty()) {
      StringBuilder lines = new StringBuilder();
      Display display = new Display(setting, lines::append);
      items.forEach(display::show);
      display.flush();
      text = lines.toString();
    } else if (list) {
      text = new TextList(setting, columns).text(items);
    } else {
      text =
          new TextTable(setting, columns)
              .autoSize(in.flag("AutoSize"))
              .headers(!in.flag("HideTableHeaders"))
              .text(items);
    }
    in.emit(new Thing(Display.FORMATTED).as(text));
  }
}
