package dev.pophealth.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a plan with their way in.
 *
 * @param entry where one comes in; the way on where there are no parts
 * @param parts the parts, in order
 */
record Passage(Target entry, List<Part> parts) {

  Passage {
    parts = List.copyOf(parts);
  }

  static Passage of(Move move) {
    return new Passage(new Target.To(move), List.of(move));
  }

  /** These parts before others, to which they lead already. */
  Passage before(List<? extends Part> others) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(others);
    return new Passage(entry, all);
  }
}
