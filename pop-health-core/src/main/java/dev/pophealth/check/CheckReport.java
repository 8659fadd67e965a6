package dev.pophealth.check;

import java.util.List;

/**
 * What an exploration found.
 *
 * @param runbook the runbook's id
 * @param states how many control states there are
 * @param transitions how many outcomes lead from them
 * @param ends how many of the states are ends
 * @param longestPath the most requests that a recovery can make
 * @param explored how many pairs of a state and a law's state were visited, over all worlds
 * @param violations the shortest path for each law that is broken
 * @param unreached recovery acts after which no good end can be reached, by step
 */
public record CheckReport(
    String runbook,
    int states,
    int transitions,
    int ends,
    int longestPath,
    long explored,
    List<Violation> violations,
    List<String> unreached) {

  /** Copies the lists. */
  public CheckReport {
    violations = List.copyOf(violations);
    unreached = List.copyOf(unreached);
  }

  /** Whether every law is kept. */
  public boolean holds() {
    return violations.isEmpty() && unreached.isEmpty();
  }

  /**
   * Fails where a law is broken.
   *
   * @throws AssertionError if it does not hold; the message tells the counterexamples
   */
  public void orThrow() {
    if (!holds()) {
      throw new AssertionError(toString());
    }
  }

  @Override
  public String toString() {
    StringBuilder told = new StringBuilder("runbook " + runbook + ": ");
    told.append(states).append(" states, ").append(transitions).append(" transitions, ");
    told.append(ends).append(" ends, at most ").append(longestPath).append(" requests; ");
    told.append(holds() ? "every law is kept" : violations.size() + " laws are broken");
    for (Violation violation : violations) {
      told.append("\n\n").append(violation.told());
    }
    for (String step : unreached) {
      told.append("\n\nAfter ").append(step).append(" no good end can be reached.");
    }
    return told.toString();
  }
}
