package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Session;
import dev.pophealth.exchange.standin.value.Value;
import java.util.List;

/** Objects as {@code Format-List} prints them: a property a line, long values on several. */
final class TextList {

  private final Session.Setting setting;
  private final List<Column> columns;

  TextList(Session.Setting setting, List<Column> columns) {
    this.setting = setting;
    this.columns = columns;
  }

  String text(List<? extends Value> things) {
    int name = columns.stream().mapToInt(column -> column.label().length()).max().orElse(0);
    StringBuilder text = new StringBuilder("\r\n\r\n");
    for (Value thing : things) {
      for (Column column : columns) {
        String start = column.label() + " ".repeat(name - column.label().length()) + " : ";
        String value = Display.cell(column.value().apply(thing), setting);
        for (String line : value.split("\r?\n", -1)) {
          wrapped(text, start, line);
          start = " ".repeat(name + 3);
        }
      }
      text.append("\r\n");
    }
    return text.append("\r\n\r\n").toString();
  }

  private void wrapped(StringBuilder text, String start, String line) {
    int room = Math.max(10, setting.width() - 1 - start.length());
    String rest = line;
    String before = start;
    do {
      int end = Math.min(room, rest.length());
      int blank = end < rest.length() ? rest.lastIndexOf(' ', end) : -1;
      int cut = blank > 0 ? blank : end;
      text.append(before).append(rest, 0, cut).append("\r\n");
      rest = rest.substring(blank > 0 ? cut + 1 : cut);
      before = " ".repeat(start.length());
    } while (!rest.isEmpty());
  }
}
