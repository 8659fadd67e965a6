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
   * The values by what they are. No column is empty but the last ones: a row that lacks a word in
   * the middle reads like another row.
   */
  Rows.@Nullable Row read(TextLine line) {
    int columns = size() - texts;
    int words = line.words().size();
    if (words > MOST_WORDS) {
      return null;
    }
    int[][] ways = new int[columns + 1][words + 1];
    int[][] taken = new int[columns + 1][words + 1];
    ways[0][0] = 1;
    for (int column = 0; column < columns; column++) {
      for (int word = 0; word <= words; word++) {
        if (ways[column][word] > 0) {
          advance(line, column, word, ways, taken);
        }
      }
    }
    int end = -1;
    for (int word = 0; word <= words; word++) {
      boolean whole = texts > 0 || word == words;
      if (whole && ways[columns][word] > 0) {
        if (end >= 0 || ways[columns][word] > 1) {
          return null;
        }
        end = word;
      }
    }
    return end < 0 ? null : row(line, columns, end, taken);
  }

  private void advance(TextLine line, int column, int word, int[][] ways, int[][] taken) {
    int words = line.words().size();
    if (word == words && column > 0 && onlyEmptyFrom(column)) {
      ways[column + 1][word] += ways[column][word];
      return;
    }
    int most = Math.min(words, word + (shape(column) == Shape.TEXT ? words : longest(column)));
    for (int next = word + 1; next <= most; next++) {
      if (next > word + 1 && line.gapBefore(next - 1) >= 2) {
        return;
      }
      if (fits(column, line.between(word, next - 1))) {
        ways[column + 1][next] = Math.min(2, ways[column + 1][next] + ways[column][word]);
        taken[column + 1][next] = next - word;
      }
    }
  }

  private int longest(int column) {
    return switch (shape(column)) {
      case DATE -> 4;
      case WORD -> 3;
      default -> 1;
    };
  }

  private boolean onlyEmptyFrom(int column) {
    for (int i = column; i < size(); i++) {
      if (!mayBeEmpty(i)) {
        return false;
      }
    }
    return true;
  }

  private Rows.Row row(TextLine line, int columns, int end, int[][] taken) {
    String[] values = new String[size()];
    Arrays.fill(values, "");
    int word = end;
    for (int column = columns; column > 0; column--) {
      int count = taken[column][word];
      if (count > 0) {
        values[column - 1] = line.between(word - count, word - 1);
        word -= count;
      }
    }
    List<String> doubtful = new ArrayList<>();
    if (end < line.words().size()) {
      if (texts == 1) {
        values[columns] = line.between(end, line.words().size() - 1);
      } else {
        header.columns().subList(columns, size()).stream().map(Column::name).forEach(doubtful::add);
      }
    }
    return new Rows.Row(List.of(values), List.copyOf(doubtful));
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
