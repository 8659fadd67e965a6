package dev.pophealth.exchange.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what could not be read. Bounded; not safe for use by many threads. */
public final class Unreads {

  /** As many places are told one by one; of more, how many there were. */
  static final int TOLD = 10_000;

  private static final int SHOWN = 40;

  private final List<Place> places = new ArrayList<>();
  private final Map<String, Repeated> repeated = new LinkedHashMap<>();
  private int more;
  private boolean rowLost;

  /**
   * A place that could not be read.
   *
   * @param line the line, from 1
   * @param reason why, and what would help
   */
  public record Place(int line, String reason) {}

  private static final class Repeated {
    private final int firstLine;
    private int times;

    Repeated(int firstLine) {
      this.firstLine = firstLine;
    }
  }

  /** A row, or something that may have been one, is lost. */
  public void row(int line, String reason) {
    rowLost = true;
    add(line, reason);
  }

  /** A value of a row that is kept is lost. */
  public void value(int line, String reason) {
    add(line, reason);
  }

  /** A value that is lost for the same reason in many rows: told once, with how often. */
  public void everyRow(int line, String reason) {
    if (repeated.size() < SHOWN || repeated.containsKey(reason)) {
      repeated.computeIfAbsent(reason, first -> new Repeated(line)).times++;
    } else {
      add(line, reason);
    }
  }

  /** Whether a row may be missing from what was read. */
  public boolean isRowLost() {
    return rowLost;
  }

  /** All places by line. */
  public List<Place> places() {
    List<Place> all = new ArrayList<>(places);
    repeated.forEach(
        (reason, each) ->
            all.add(
                new Place(
                    each.firstLine, each.times == 1 ? reason : reason + " (" + each.times + "×)")));
    all.sort((one, other) -> Integer.compare(one.line(), other.line()));
    if (more > 0) {
      all.add(
          new Place(all.get(all.size() - 1).line(), "there are " + more + " further such places"));
    }
    return all;
  }

  /** A foreign word fit to stand in a reason: short, on one line, in brackets. */
  public static String shown(String text) {
    StringBuilder kept = new StringBuilder("[");
    String safe = Secrets.without(text);
    for (int i = 0; i < Math.min(safe.length(), SHOWN); i++) {
      char c = safe.charAt(i);
      kept.append(Character.isISOControl(c) || Character.isSurrogate(c) ? ' ' : c);
    }
    return kept.append(safe.length() > SHOWN ? "…]" : "]").toString();
  }

  private void add(int line, String reason) {
    if (places.size() < TOLD) {
      places.add(new Place(line, reason));
    } else {
      more++;
    }
  }
}
