package dev.pophealth.exchange.table;

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

  private final Header header;
  private final RowsByShape byShape;

  private boolean misfit;

  Rows(Header header) {
    this.header = header;
    this.byShape = new RowsByShape(header);
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
    Row shaped = misfit ? null : byShape.read(line);
    if (shaped != null) {
      return shaped;
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
      if (!byShape.fits(i, values.get(i))) {
        return null;
      }
    }
    return List.copyOf(values);
  }
}
