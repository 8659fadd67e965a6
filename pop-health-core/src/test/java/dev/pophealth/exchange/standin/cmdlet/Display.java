package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.ErrorRecord;
import dev.pophealth.exchange.standin.eval.Session;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Moment;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Table;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Objects as a console shows them: those of one kind one below the other in a table or a list. */
public final class Display {

  /** What {@code Format-Table} and {@code Format-List} give: text that is shown as it is. */
  static final String FORMATTED = "Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData";

  /** As many items of a collection are shown. */
  private static final int MOST_ITEMS = 4;

  private final Session.Setting setting;
  private final Consumer<String> out;
  private final List<Value> waiting = new ArrayList<>();

  /** Shows what it is given in {@code out}. */
  public Display(Session.Setting setting, Consumer<String> out) {
    this.setting = setting;
    this.out = out;
  }

  /** Shows {@code value}, now or with others of its kind. */
  public void show(Value value) {
    if (!waiting.isEmpty() && !waiting.get(0).typeName().equals(value.typeName())) {
      flush();
    }
    if (value instanceof Thing thing && thing.typeName().equals(FORMATTED)) {
      out.accept(thing.text().orElse(""));
    } else if (ErrorRecord.behind(value).isPresent()) {
      out.accept(Errors.text(ErrorRecord.behind(value).get(), setting) + "\r\n");
    } else if (value instanceof Thing || value instanceof Table) {
      waiting.add(value);
    } else if (value instanceof Items items) {
      items.items().forEach(this::show);
    } else if (value instanceof Moment moment) {
      out.accept(
          "\r\n"
              + DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy h:mm:ss a", Locale.ENGLISH)
                  .format(moment.wall())
              + "\r\n\r\n");
    } else if (!Nothing.is(value)) {
      out.accept(Texts.text(value, setting.culture()) + "\r\n");
    }
  }

  /** Shows whatever still waits for others of its kind. */
  public void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    List<Value> now = List.copyOf(waiting);
    waiting.clear();
    if (now.get(0) instanceof Table) {
      List<Value> entries = new ArrayList<>();
      now.forEach(
          table ->
              ((Table) table)
                  .entries()
                  .forEach(
                      (name, value) ->
                          entries.add(Thing.custom().with("Name", name).with("Value", value))));
      out.accept(
          new TextTable(setting, List.of(Column.of("Name:30"), Column.of("Value"))).text(entries));
      return;
    }
    Thing first = (Thing) now.get(0);
    if (!first.shown().isEmpty()) {
      out.accept(new TextTable(setting, first.shown().stream().map(Column::of).toList()).text(now));
    } else if (first.properties().isEmpty()) {
      now.forEach(thing -> out.accept(Texts.text(thing, setting.culture()) + "\r\n"));
    } else if (first.properties().size() <= 4) {
      out.accept(
          new TextTable(setting, first.properties().keySet().stream().map(Column::plain).toList())
              .text(now));
    } else {
      out.accept(
          new TextList(setting, first.properties().keySet().stream().map(Column::plain).toList())
              .text(now));
    }
  }

  /** {@code value} as it stands in a cell. */
  static String cell(Value value, Session.Setting setting) {
    if (value instanceof Items items) {
      List<String> shown =
          items.items().stream()
              .limit(MOST_ITEMS)
              .map(item -> Texts.text(item, setting.culture()))
              .toList();
      String rest = items.items().size() > MOST_ITEMS ? "..." : "";
      return "{" + String.join(", ", shown) + rest + "}";
    } else if (value instanceof Text text) {
      return text.text();
    }
    return Texts.text(value, setting.culture());
  }
}
