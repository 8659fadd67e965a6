package dev.pophealth.check;

import java.util.List;

/**
 * Something that one runbook does and another does not.
 *
 * @param history a shortest history that shows it, told in words, one line an event
 * @param one what the one does then
 * @param other what the other does then
 */
public record Difference(List<String> history, String one, String other) {

  /** Copies the history. */
  public Difference {
    history = List.copyOf(history);
  }

  /** The history and what each does then, in words, one line an event. */
  public String told() {
    StringBuilder told = new StringBuilder();
    history.forEach(line -> told.append("  ").append(line).append('\n'));
    return told.append("  => one: ").append(one).append("\n  => other: ").append(other).toString();
  }

  @Override
  public String toString() {
    return told();
  }
}
