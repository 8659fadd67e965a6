package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Edition;
import dev.pophealth.exchange.standin.eval.Session;
import dev.pophealth.exchange.standin.value.Real;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Objects as {@code Format-Table} prints them: cut at the column's width, numbers to the right. */
final class TextTable {

  private final Session.Setting setting;
  private final List<Column> columns;
  private boolean autoSize;
  private boolean headers = true;

  TextTable(Session.Setting setting, List<Column> columns) {
    this.setting = setting;
    this.columns = columns;
  }

  TextTable autoSize(boolean value) {
    autoSize = value;
    return this;
  }

  TextTable headers(boolean value) {
    headers = value;
    return this;
  }

  String text(List<? extends Value> things) {
    List<List<String>> rows = new ArrayList<>();
    boolean[] right = new boolean[columns.size()];
    for (Value thing : things) {
      List<String> row = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        Value value = columns.get(i).value().apply(thing);
        right[i] |= rows.isEmpty() && (value instanceof Whole || value instanceof Real);
        row.add(firstLine(Display.cell(value, setting)));
      }
      rows.add(row);
    }
    int[] widths = widths(rows);
    List<String> labels = columns.stream().map(Column::label).toList();
    StringBuilder text = new StringBuilder("\r\n");
    if (headers) {
      line(text, labels, widths, right);
      line(text, labels.stream().map(label -> "-".repeat(label.length())).toList(), widths, right);
    }
    rows.forEach(row -> line(text, row, widths, right));
    return text.append("\r\n\r\n").toString();
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end).stripTrailing() + "...";
  }

  private int[] widths(List<List<String>> rows) {
    int[] widths = new int[columns.size()];
    int open = 0;
    int left = setting.width() - columns.size();
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] = columns.get(i).width();
      if (autoSize) {
        int longest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        widths[i] = Math.max(longest, columns.get(i).label().length());
      }
      left -= widths[i];
      open += widths[i] == 0 ? 1 : 0;
    }
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] == 0) {
        widths[i] = Math.max(1, left / open);
      }
    }
    return widths;
  }

  private void line(StringBuilder text, List<String> cells, int[] widths, boolean[] right) {
    List<String> padded = new ArrayList<>(Collections.nCopies(cells.size(), ""));
    for (int i = 0; i < widths.length; i++) {
      String cell = cut(cells.get(i), widths[i]);
      String padding = " ".repeat(widths[i] - cell.length());
      padded.set(i, right[i] ? padding + cell : cell + padding);
    }
    text.append(String.join(" ", padded)).append("\r\n");
  }

  private String cut(String cell, int width) {
    if (cell.length() <= width) {
      return cell;
    }
    String dots = setting.edition() == Edition.WINDOWS ? "..." : "\u2026";
    return width <= dots.length()
        ? cell.substring(0, width)
        : cell.substring(0, width - dots.length()) + dots;
  }
}
