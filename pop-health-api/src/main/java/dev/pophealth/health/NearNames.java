package dev.pophealth.health;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant by a name that nobody has. */
final class NearNames {

  private static final int TOLD = 3;
  private static final int KNOWN_TOLD = 10;

  private NearNames() {}

  /**
   * A hint for a name that is not among the known: the three nearest at most, as far as a third of
   * its letters away and in the order known where equally near; or else which are known.
   */
  static String hint(String wanted, Collection<String> known) {
    List<String> near = near(wanted, known);
    if (!near.isEmpty()) {
      return "did you mean " + String.join(" or ", near) + "?";
    }
    if (known.isEmpty()) {
      return "none is known";
    }
    String some = String.join(", ", known.stream().limit(KNOWN_TOLD).toList());
    return "known are " + some + (known.size() > KNOWN_TOLD ? ", …" : "");
  }

  private static List<String> near(String wanted, Collection<String> known) {
    int farthest = Math.max(2, wanted.length() / 3);
    return known.stream()
        .map(name -> new Distance(name, distance(wanted, name)))
        .filter(candidate -> candidate.edits() <= farthest)
        .sorted(Comparator.comparingInt(Distance::edits))
        .limit(TOLD)
        .map(Distance::name)
        .toList();
  }

  private record Distance(String name, int edits) {}

  /** How many letters must be put in, left out or replaced to turn one into the other. */
  static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      int[] done = row;
      row = above;
      above = done;
    }
    return above[b.length()];
  }
}
