package dev.pophealth.check;

import java.util.List;

/**
 * A path that breaks a law; the shortest there is.
 *
 * @param law the law's id
 * @param because what the law demands
 * @param runbook the runbook's id
 * @param world what the path was explored in
 * @param path what happens on it, to the event that breaks the law
 * @param wrong what is wrong with that event
 */
public record Violation(
    String law, String because, String runbook, World world, List<PathEvent> path, String wrong) {

  /** Copies the path. */
  public Violation {
    path = List.copyOf(path);
  }

  /** The path in words, one line an event. */
  public String told() {
    return PathWords.tell(this);
  }

  @Override
  public String toString() {
    return told();
  }
}
