package dev.pophealth.exchange.table;

import dev.pophealth.exchange.table.Header.Column;
import dev.pophealth.exchange.table.TextLine.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the words of a row to the columns of its table: by where they stand when all of them stand
 * where the columns begin or end; else by the wide gaps between them; else by what they are, when
 * that can be done in one way only.
 */
final class Rows {

  /** A row of more words is given to its columns by their places only. */
  private static final int MOST_WORDS = 200;

  private final Header header;

  /** How many columns at the end hold free text, so that only the first of them has a beginning. */
  private final int texts;

  private final boolean hasWords;

  private boolean misfit;

  Rows(Header header) {
    this.header = header;
    int count = 0;
    for (int i = size() - 1; i >= 0 && shape(i) == Shape.TEXT; i--) {
      count++;
    }
    this.texts = count;
    this.hasWords =
        header.columns().stream().anyMatch(column -> column.property().shape() == Shape.WORD);
  }

  /**
   * A row that was read.
   *
   * @param values one for each column; empty for none
   * @param doubtful the columns whose values could not be told apart and are left out
   */
  record Row(List<String> values, List<String> doubtful) {}

  /**
   * The row that a line is, or null when it can be read in no way or in several. Once a row does
   * not fit, the header itself is in doubt, and only rows that stand under its labels are read.
   */
  @Nullable Row read(TextLine line) {
    List<String> values = aligned(line, true);
    if (values == null && !misfit) {
      values = byGaps(line);
    }
    if (values != null) {
      return withoutMore(values);
    }
    Row byShape = misfit ? null : byShape(line);
    if (byShape != null) {
      return byShape;
    }
    values = aligned(line, false);
    return values == null ? null : withoutMore(values);
  }

  /** Takes note of a line that is no row but should be one. */
  void misfit() {
    misfit = true;
  }

  /** A wide gap in a text that stands last shows a further column, whose label was lost. */
  private Row withoutMore(List<String> values) {
    int last = size() - 1;
    if (shape(last) != Shape.TEXT || !values.get(last).contains("   ")) {
      return new Row(values, List.of());
    }
    List<String> kept = new ArrayList<>(values);
    kept.set(last, "");
    return new Row(List.copyOf(kept), List.of(header.columns().get(last).name()));
  }

  /**
   * The values that a line adds to the row above it: its first column is empty, and what it has
   * begins where columns begin. Null when it adds nothing.
   */
  @Nullable List<String> continuation(TextLine line) {
    if (line.words().get(0).column() < header.columns().get(1).start()) {
      return null;
    }
    List<String> values = cells(line, 0);
    return values;
  }

  private int size() {
    return header.columns().size();
  }

  private Shape shape(int column) {
    return header.columns().get(column).property().shape();
  }

  /** Whether a value may be this column's; a word of another column is no name. */
  private boolean fits(int column, String value) {
    boolean misplaced = hasWords && shape(column) == Shape.NAME && Shape.isWord(value);
    return shape(column).fits(value) && !misplaced;
  }

  private boolean mayBeEmpty(int column) {
    return header.columns().get(column).property().mayBeEmpty();
  }

  /** The values by their places; lenient: one of the words, or any date, may be a new one. */
  private @Nullable List<String> aligned(TextLine line, boolean strict) {
    List<String> values = cells(line, 0);
    if (values == null && strict) {
      values = cells(line, line.words().get(0).column() - header.columns().get(0).start());
    }
    if (values == null) {
      return null;
    }
    int strangers = 0;
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      if (value.isEmpty()) {
        if (!mayBeEmpty(i)) {
          return null;
        }
      } else if (!fitsAligned(shape(i), value)) {
        boolean word = shape(i) == Shape.WORD && value.chars().allMatch(Character::isLetter);
        strangers += word ? 1 : 2;
      }
    }
    return strangers <= (strict ? 0 : 1) ? values : null;
  }

  /** Where columns are aligned, names may have blanks and a date may be in any format. */
  private static boolean fitsAligned(Shape shape, String value) {
    return switch (shape) {
      case COPY -> value.indexOf('\\') > 0;
      case TARGET, DATE, TEXT -> true;
      case NAME -> value.indexOf('\\') > 0 || shape.fits(value);
      default -> shape.fits(value);
    };
  }

  /** What stands in each column, when every value begins where it begins or ends where it ends. */
  private @Nullable List<String> cells(TextLine line, int offset) {
    String[] values = new String[size()];
    Arrays.fill(values, "");
    int column = 0;
    for (int first = 0; first < line.words().size(); ) {
      Word word = line.words().get(first);
      while (column + 1 < size() && word.column() - offset >= start(column + 1)) {
        column++;
      }
      int last = lastOf(line, first, column, offset);
      Word end = line.words().get(last);
      boolean overflows = column + 1 < size() && end.columnEnd() - offset >= start(column + 1);
      boolean placed =
          word.column() - offset == start(column)
              || (column > 0 && end.columnEnd() - offset == header.columns().get(column).end());
      if (overflows) {
        /* A right-aligned number may begin before its column. */
        return null;
      }
      if (!placed) {
        return null;
      }
      values[column] = line.between(first, last);
      first = last + 1;
    }
    return List.of(values);
  }

  private int start(int column) {
    return header.columns().get(column).start();
  }

  private int lastOf(TextLine line, int first, int column, int offset) {
    int last = first;
    while (last + 1 < line.words().size()
        && (column + 1 == size()
            || line.words().get(last + 1).column() - offset < start(column + 1))) {
      last++;
    }
    return last;
  }

  /** The values between gaps of two blanks or more, when there are as many as columns. */
  private @Nullable List<String> byGaps(TextLine line) {
    List<String> values = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= line.words().size(); i++) {
      if (i == line.words().size() || line.gapBefore(i) >= 2) {
        values.add(line.between(first, i - 1));
        first = i;
      }
    }
    if (values.size() != size()) {
      return null;
    }
    for (int i = 0; i < size(); i++) {
      if (!fits(i, values.get(i))) {
        return null;
      }
    }
    return List.copyOf(values);
  }

  /**
   * The values by what they are. No column is empty but the last ones: a row that lacks a word in
   * the middle reads like another row.
   */
  private @Nullable Row byShape(TextLine line) {
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

  private Row row(TextLine line, int columns, int end, int[][] taken) {
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
    return new Row(List.of(values), List.copyOf(doubtful));
  }
}
