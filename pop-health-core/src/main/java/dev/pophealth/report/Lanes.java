package dev.pophealth.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lanes beside a ladder in which ways run that do not lead to the next rung: forward ones at
 * its right, backward ones at its left. Ways to one rung share a lane; lanes that overlap have
 * columns of their own, counted from the ladder outwards.
 */
final class Lanes {

  private final Map<Integer, Integer> columns;
  private final int width;

  /**
   * Where a lane is in use.
   *
   * @param target the rung it leads to
   * @param first its first rung
   * @param last its last rung
   */
  private record Span(int target, int first, int last) {
    Span with(int rung) {
      return new Span(target, Math.min(first, rung), Math.max(last, rung));
    }
  }

  private Lanes(Map<Integer, Integer> columns, int width) {
    this.columns = columns;
    this.width = width;
  }

  static Lanes forward(Ladder ladder) {
    return of(ladder, false);
  }

  static Lanes backward(Ladder ladder) {
    return of(ladder, true);
  }

  static boolean leadsBack(int from, Ladder.Way way) {
    return !way.ends() && way.to() <= from;
  }

  static boolean leadsAhead(int from, Ladder.Way way) {
    return way.to() > from + 1;
  }

  private static Lanes of(Ladder ladder, boolean back) {
    Map<Integer, Span> spans = new TreeMap<>();
    for (int from = 0; from < ladder.rungs().size(); from++) {
      for (Ladder.Way way : ladder.rungs().get(from).ways()) {
        if (back ? leadsBack(from, way) : leadsAhead(from, way)) {
          int to = way.to();
          spans.put(to, spans.getOrDefault(to, new Span(to, to, to)).with(from));
        }
      }
    }
    List<Span> inOrder = new ArrayList<>(spans.values());
    inOrder.sort(
        Comparator.comparingInt((Span span) -> span.last() - span.first())
            .thenComparingInt(Span::first));
    List<List<Span>> used = new ArrayList<>();
    Map<Integer, Integer> columns = new TreeMap<>();
    for (Span span : inOrder) {
      int column = 0;
      while (column < used.size() && used.get(column).stream().anyMatch(o -> overlap(o, span))) {
        column++;
      }
      if (column == used.size()) {
        used.add(new ArrayList<>());
      }
      used.get(column).add(span);
      columns.put(span.target(), column);
    }
    return new Lanes(columns, used.size());
  }

  private static boolean overlap(Span a, Span b) {
    return a.first() <= b.last() && b.first() <= a.last();
  }

  /** The column of the lane to a rung. */
  int column(int target) {
    return columns.getOrDefault(target, 0);
  }

  /** How many columns there are. */
  int width() {
    return width;
  }
}
