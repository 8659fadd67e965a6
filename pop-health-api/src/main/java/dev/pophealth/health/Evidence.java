package dev.pophealth.health;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What an alert's text brings forward about one thing, by how plainly it speaks. */
final class Evidence<T> {

  /** How plainly a text speaks, the plainest first. */
  enum Strength {
    /** In a place that is meant for it: behind a label, in a command, in a column. */
    STATED,
    /** In a sentence. */
    TOLD,
    /** By something that leads to it. */
    IMPLIED,
    /** In passing; never decides. */
    HINTED
  }

  /** How many are kept of each strength; as many as that are no news any more. */
  private static final int KEPT = 32;

  private final Map<Strength, Set<T>> found = new EnumMap<>(Strength.class);
  private boolean elsewhere;

  void add(Strength strength, T value) {
    Set<T> values = found.computeIfAbsent(strength, first -> new LinkedHashSet<>());
    if (values.size() < KEPT) {
      values.add(value);
    }
  }

  /** The text states something that is not known, so that what it says less plainly is open. */
  void addElsewhere() {
    elsewhere = true;
  }

  /** Whether there is anything that decides, or forbids deciding. */
  boolean isPlain() {
    return elsewhere || found.keySet().stream().anyMatch(strength -> strength != Strength.HINTED);
  }

  boolean isElsewhere() {
    return elsewhere;
  }

  /**
   * The plainest evidence: what it says when it is of one mind, else what it leaves open.
   *
   * @param merged what to make of several of equal strength before they are counted
   */
  Mention<T> mention(UnaryOperator<List<T>> merged) {
    if (found.isEmpty()) {
      return Mention.none();
    }
    Map.Entry<Strength, Set<T>> plainest = found.entrySet().iterator().next();
    List<T> values = merged.apply(new ArrayList<>(plainest.getValue()));
    boolean decides =
        switch (plainest.getKey()) {
          case STATED -> true;
          case TOLD, IMPLIED -> !elsewhere;
          case HINTED -> false;
        };
    return decides && values.size() == 1 ? Mention.of(values.get(0)) : Mention.oneOf(values);
  }
}
