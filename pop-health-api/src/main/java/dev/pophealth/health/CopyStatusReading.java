package dev.pophealth.health;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The database copies of a server. (D4, A3b)
 *
 * @param copies the copies, in the order read
 */
public record CopyStatusReading(List<DatabaseCopy> copies) implements Reading {

  /** Copies the list. */
  public CopyStatusReading {
    copies = List.copyOf(copies);
  }

  /**
   * Yes only when every copy is known not to be active; no when one is active; unclear when the
   * status of one is not known, or when no copy was listed at all, which may be an unanswered
   * question.
   */
  public Answer answer() {
    if (copies.stream().anyMatch(copy -> copy.status().active())) {
      return Answer.NO;
    }
    boolean allKnown = copies.stream().allMatch(copy -> copy.status().knownInactive());
    return allKnown && !copies.isEmpty() ? Answer.YES : Answer.UNCLEAR;
  }

  /** Such as {@code 3 copies: 1 Mounted, 2 Healthy}. */
  @Override
  public String summary() {
    if (copies.isEmpty()) {
      return "no copies listed";
    }
    Map<CopyStatus, Integer> counts = new EnumMap<>(CopyStatus.class);
    copies.forEach(copy -> counts.merge(copy.status(), 1, Integer::sum));
    StringJoiner text =
        new StringJoiner(", ", copies.size() + (copies.size() == 1 ? " copy: " : " copies: "), "");
    counts.forEach((status, count) -> text.add(count + " " + status.word()));
    return text.toString();
  }
}
