package dev.pophealth.exchange.table;

import dev.pophealth.exchange.table.Header.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the words of a row to the columns of its table by what they are, when that can be done in
 * one way only: for tables whose columns were lost when they were pasted.
 */
final class RowsByShape {

  /** A row of more words is not read so: the ways to part it are too many to count. */
  private static final int MOST_WORDS = 200;

  private final Header header;

  /** How many columns at the end hold free text, so that only the first of them has a beginning. */
  private final int texts;

  private final boolean hasWords;

  RowsByShape(Header header) {
    this.header = header;
    int count = 0;
    for (int i = size() - 1; i >= 0 && shape(i) == Shape.TEXT; i--) {
      count++;
    }
    this.texts = count;
    this.hasWords =
        header.columns().stream().anyMatch(column -> column.property().shape() == Shape.WORD);
  }

  /** Whether a value may be this column's; a word of another column is no name. */
  boolean fits(int column, String value) {
    boolean misplaced = hasWords && shape(column) == Shape.NAME && Shape.isWord(value);
    return shape(column).fits(value) && !misplaced;
  }

  /**
   * The row that a line is. When just one way is left although columns may be empty, that one
   * counts, unless it leaves one out in the middle: a row that lacks a word there reads like
   * another row. Else the only way without an empty column counts.
   */
  Rows.@Nullable Row read(TextLine line) {
    if (line.words().size() > MOST_WORDS) {
      return null;
    }
    Ways free = new Ways(line, true);
    if (free.end() >= 0) {
      return free.leavesOutInside() ? null : free.row();
    }
    Ways whole = new Ways(line, false);
    return whole.end() < 0 ? null : whole.row();
  }

  /** All ways to give a line's words to the columns, counted up to two. */
  private final class Ways {

    private final TextLine line;
    private final boolean empties;
    private final int columns = size() - texts;
    private final int[][] ways;
    private final int[][] taken;

    Ways(TextLine line, boolean empties) {
      this.line = line;
      this.empties = empties;
      int words = line.words().size();
      ways = new int[columns + 1][words + 1];
      taken = new int[columns + 1][words + 1];
      ways[0][0] = 1;
      for (int column = 0; column < columns; column++) {
        for (int word = 0; word <= words; word++) {
          if (ways[column][word] > 0) {
            advance(column, word);
          }
        }
      }
    }

    /** How many words the columns before the free texts take; -1 when that is open. */
    int end() {
      int end = -1;
      for (int word = 0; word <= line.words().size(); word++) {
        boolean whole = texts > 0 || word == line.words().size();
        if (whole && ways[columns][word] > 0) {
          if (end >= 0 || ways[columns][word] > 1) {
            return -1;
          }
          end = word;
        }
      }
      return end;
    }

    /** Whether a column is empty before one that is not. */
    boolean leavesOutInside() {
      boolean filled = false;
      int word = end();
      for (int column = columns; column > 0; column--) {
        int count = taken[column][word];
        if (count == 0 && filled) {
          return true;
        }
        filled |= count > 0;
        word -= count;
      }
      return false;
    }

    private void advance(int column, int word) {
      if (empties && mayBeEmpty(column)) {
        add(column, word, 0);
      }
      int words = line.words().size();
      int most = Math.min(words, word + (shape(column) == Shape.TEXT ? words : longest(column)));
      for (int next = word + 1; next <= most; next++) {
        if (next > word + 1 && line.gapBefore(next - 1) >= 2) {
          return;
        }
        if (fits(column, line.between(word, next - 1))) {
          add(column, word, next - word);
        }
      }
    }

    private void add(int column, int word, int count) {
      int next = word + count;
      ways[column + 1][next] = Math.min(2, ways[column + 1][next] + ways[column][word]);
      taken[column + 1][next] = count;
    }

    Rows.Row row() {
      String[] values = new String[size()];
      Arrays.fill(values, "");
      int end = end();
      int word = end;
      for (int column = columns; column > 0; column--) {
        int count = taken[column][word];
        if (count > 0) {
          values[column - 1] = line.between(word - count, word - 1);
          word -= count;
        }
      }
      List<String> doubtful = new ArrayList<>();
      if (end < line.words().size() && texts == 1) {
        values[columns] = line.between(end, line.words().size() - 1);
      } else if (end < line.words().size()) {
        header.columns().subList(columns, size()).stream().map(Column::name).forEach(doubtful::add);
      }
      return new Rows.Row(List.of(values), List.copyOf(doubtful));
    }
  }

  private int longest(int column) {
    return switch (shape(column)) {
      case DATE -> 4;
      case WORD -> 3;
      default -> 1;
    };
  }

  private int size() {
    return header.columns().size();
  }

  private Shape shape(int column) {
    return header.columns().get(column).property().shape();
  }

  private boolean mayBeEmpty(int column) {
    return header.columns().get(column).property().mayBeEmpty();
  }
}
