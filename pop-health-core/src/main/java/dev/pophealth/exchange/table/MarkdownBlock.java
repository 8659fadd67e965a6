package dev.pophealth.exchange.table;

import dev.pophealth.exchange.format.ShellObject;
import dev.pophealth.exchange.format.ShellValue;
import dev.pophealth.exchange.format.Unreads;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A table as wikis and tickets write it: cells between bars. */
final class MarkdownBlock {

  private final Consumer<ShellObject> objects;
  private final Unreads unreads;
  private final List<String> header = new ArrayList<>();

  MarkdownBlock(Consumer<ShellObject> objects, Unreads unreads) {
    this.objects = objects;
    this.unreads = unreads;
  }

  /** Whether a line is one of such a table. */
  static boolean has(TextLine line) {
    return line.text().startsWith("|", line.indent());
  }

  void take(TextLine line) {
    List<String> cells = cells(line.text().strip());
    boolean rule = cells.stream().allMatch(cell -> cell.matches(":?-{1,500}:?"));
    if (header.isEmpty()) {
      header.addAll(cells);
    } else if (!rule && cells.size() == header.size() && line.text().endsWith("|")) {
      ShellObject object = new ShellObject(line.number());
      for (int i = 0; i < cells.size(); i++) {
        object.put(header.get(i), new ShellValue.Text(cells.get(i)));
      }
      objects.accept(object);
    } else if (!rule) {
      unreads.row(line.number(), "this row has not as many cells as the header");
    }
  }

  private static List<String> cells(String text) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '|') {
        cells.add(plain(cell.toString()));
        cell.setLength(0);
      } else {
        cell.append(c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '|' ? "" : c);
        if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '|') {
          cell.append('|');
          i++;
        }
      }
    }
    if (!cell.toString().isBlank()) {
      cells.add(plain(cell.toString()));
    }
    return cells;
  }

  /** A cell without what makes it bold. */
  private static String plain(String cell) {
    String text = cell.strip();
    return text.length() > 4 && text.startsWith("**") && text.endsWith("**")
        ? text.substring(2, text.length() - 2).strip()
        : text;
  }
}
