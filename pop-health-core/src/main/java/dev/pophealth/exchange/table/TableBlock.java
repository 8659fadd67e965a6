package dev.pophealth.exchange.table;

import dev.pophealth.exchange.format.ShellObject;
import dev.pophealth.exchange.format.ShellValue;
import dev.pophealth.exchange.format.Unreads;
import dev.pophealth.exchange.table.Header.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows under one header. Not safe for use by many threads. */
final class TableBlock {

  /** A value wrapped on more lines than this is cut. */
  private static final int MOST_LINES = 200;

  private final Header header;
  private final Rows rows;
  private final Consumer<ShellObject> objects;
  private final Unreads unreads;
  private @Nullable List<StringBuilder> open;
  private int openLine;
  private int openLines;
  private List<String> doubtful = List.of();

  TableBlock(Header header, Consumer<ShellObject> objects, Unreads unreads) {
    this.header = header;
    this.rows = new Rows(header);
    this.objects = objects;
    this.unreads = unreads;
  }

  /** Takes a line that is a row, or the rest of one; false when it is neither. */
  boolean take(TextLine line) {
    List<StringBuilder> row = open;
    List<String> rest = row == null ? null : rows.continuation(line);
    if (row != null && rest != null) {
      append(row, rest, line);
      return true;
    }
    Rows.Row read = rows.read(line);
    if (read != null) {
      close();
      open(line, read);
      return true;
    }
    boolean trace = row != null && isTrace(line.text().strip());
    if (row != null && trace && lastIsText()) {
      if (doubtful.isEmpty()) {
        append(row.get(row.size() - 1), "\n", line.text().strip());
      }
      return true;
    }
    return false;
  }

  /** Whether a line is too unlike a row to have been one: a sentence. */
  boolean isSentence(TextLine line) {
    int words = line.words().size();
    String first = line.words().get(0).text();
    boolean ends = ".:。".indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
    return (first.length() > 1 && first.endsWith(":"))
        || (ends && words >= header.columns().size() + 2);
  }

  /** Takes a line for a row that cannot be read. */
  void skip(TextLine line) {
    close();
    rows.misfit();
    unreads.row(
        line.number(),
        "this row does not fit the table's header, or fits it in several ways: print it as a list");
  }

  /** Gives on the last row. */
  void close() {
    List<StringBuilder> row = open;
    if (row == null) {
      return;
    }
    open = null;
    ShellObject object = new ShellObject(openLine);
    for (int i = 0; i < row.size(); i++) {
      object.put(header.columns().get(i).name(), new ShellValue.Text(row.get(i).toString()));
    }
    objects.accept(object);
  }

  private void open(TextLine line, Rows.Row read) {
    open = new ArrayList<>(read.values().stream().map(StringBuilder::new).toList());
    openLine = line.number();
    openLines = 0;
    doubtful = read.doubtful();
    if (!read.doubtful().isEmpty()) {
      unreads.value(
          line.number(),
          "where the values of "
              + String.join(", ", read.doubtful())
              + " begin and end cannot be told: print them as a list");
    }
  }

  private void append(List<StringBuilder> row, List<String> rest, TextLine line) {
    if (++openLines > MOST_LINES) {
      return;
    }
    for (int i = 0; i < rest.size(); i++) {
      Column column = header.columns().get(i);
      StringBuilder value = row.get(i);
      if (rest.get(i).isEmpty() || doubtful.contains(column.name())) {
        continue;
      }
      if (value.isEmpty()) {
        append(value, "", rest.get(i));
      } else if (column.property().shape() == Shape.TEXT) {
        append(value, "\n", rest.get(i));
      } else if (i + 1 < row.size() && isFull(value, i)) {
        append(value, "", rest.get(i));
      } else {
        unreads.row(line.number(), "a second value for " + column.name() + " in one row");
      }
    }
  }

  /** Whether a value fills its column, so that the next line goes on with it. */
  private boolean isFull(StringBuilder value, int column) {
    int room = header.columns().get(column + 1).start() - header.columns().get(column).start() - 1;
    return value.length() >= room;
  }

  private static void append(StringBuilder value, String between, String more) {
    if (value.length() < ListBlock.LONGEST_VALUE) {
      value.append(between).append(more);
    }
  }

  private boolean lastIsText() {
    return header.columns().get(header.columns().size() - 1).property().shape() == Shape.TEXT;
  }

  private static boolean isTrace(String text) {
    return text.startsWith("at ") || text.startsWith("--- ") || text.equals("...");
  }
}
