package dev.pophealth.examples.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/**
 * An aligned table, two blanks between its columns. What comes from outside cannot move the cursor:
 * control characters are shown as blanks. A wide character takes two places.
 */
final class Table {

  private static final int LONGEST_CELL = 400;

  private final Ansi ansi;
  private final List<List<String>> rows = new ArrayList<>();

  Table(boolean color, String... header) {
    this.ansi = color ? Ansi.ON : Ansi.OFF;
    rows.add(List.of(header));
  }

  Table row(Object... cells) {
    rows.add(Arrays.stream(cells).map(cell -> plain(String.valueOf(cell))).toList());
    return this;
  }

  boolean isEmpty() {
    return rows.size() == 1;
  }

  /** The table, its last line ended. */
  String text() {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String gap = " ".repeat(widths[i] - width(row.get(i)) + 2);
        line.append(row.get(i)).append(gap);
      }
      String whole = line.toString().stripTrailing();
      text.append(text.isEmpty() ? bold(whole) : whole).append('\n');
    }
    return text.toString();
  }

  private String bold(String text) {
    return ansi.enabled() ? Ansi.Style.bold.on() + text + Ansi.Style.bold.off() : text;
  }

  static String plain(String cell) {
    String line = cell.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    return line.length() <= LONGEST_CELL ? line : line.substring(0, LONGEST_CELL - 1) + "…";
  }

  private static int width(String text) {
    return text.codePoints().map(Table::width).sum();
  }

  private static int width(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean ideographs = character >= 0x2E80 && character <= 0xA4CF;
    boolean hangul = character >= 0xAC00 && character <= 0xD7A3;
    boolean compatible = character >= 0xF900 && character <= 0xFAFF;
    boolean fullWidth = character >= 0xFF01 && character <= 0xFF60;
    boolean beyond = character >= 0x1F300 && character <= 0x3FFFD;
    return ideographs || hangul || compatible || fullWidth || beyond ? 2 : 1;
  }
}
