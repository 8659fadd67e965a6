package dev.pophealth.check;

import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.GraphCompiler;
import dev.pophealth.health.Role;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Runbook;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one runbook does that another does not.
 *
 * <p>Both are walked side by side, breadth first, in the same worlds: those in which a checker
 * would explore either. Questions and waits change nothing, so each side asks and waits for itself.
 * What both ask has one answer; it is given anew after an act, and after as many waits on either
 * side. Where both come to an act or an end, the same act goes on with the same outcome, the same
 * end is no difference, and anything else is one, and is not walked further. Labels of steps, the
 * length of waits, and stops from outside are not compared.
 *
 * <p>Bounded: at most {@value #MOST_PAIRS} pairs of states are visited, over all worlds; {@link
 * #complete} tells whether that was enough. Immutable; safe for use by many threads.
 */
public final class RunbookDifference {

  private static final int MOST_PAIRS = 200_000;

  private final String one;
  private final String other;
  private final List<Difference> differences;
  private final boolean complete;

  private RunbookDifference(
      String one, String other, List<Difference> differences, boolean complete) {
    this.one = one;
    this.other = other;
    this.differences = List.copyOf(differences);
    this.complete = complete;
  }

  /**
   * Compares two runbooks. The other way round, the differences are the same with their sides
   * exchanged.
   *
   * @param one the one
   * @param other the other
   * @param roles the roles of the incident's server
   * @param onOneSideOnly acts, written about {@link Runbook#SERVER}, that one of the two does and
   *     the other does not at all: each is a difference, and the walk goes on behind it
   */
  public static RunbookDifference between(
      Runbook one, Runbook other, Set<Role> roles, Act... onOneSideOnly) {
    return between(one, other, roles, MOST_PAIRS, onOneSideOnly);
  }

  static RunbookDifference between(
      Runbook one, Runbook other, Set<Role> roles, int mostPairs, Act... onOneSideOnly) {
    Graph first = GraphCompiler.compile(one);
    Graph second = GraphCompiler.compile(other);
    SideBySide walk = new SideBySide(mostPairs, new LinkedHashSet<>(List.of(onOneSideOnly)));
    Set<List<?>> walked = new LinkedHashSet<>();
    for (Graph graph : List.of(first, second)) {
      for (World world : Checker.worlds(graph, roles)) {
        if (walked.add(List.of(world.found(), world.illDependencies()))) {
          walk.in(world, new Exploration(first, world), new Exploration(second, world));
        }
      }
    }
    return new RunbookDifference(one.id(), other.id(), walk.differences(), walk.complete());
  }

  /** Each pair of things that are done differently, once, with a shortest history. */
  public List<Difference> differences() {
    return differences;
  }

  /** Whether every pair of states was visited. */
  public boolean complete() {
    return complete;
  }

  /** All of them in words, and whether there may be more. */
  public String told() {
    StringBuilder told = new StringBuilder();
    told.append("One is ").append(one).append(", other is ").append(other).append(".\n\n");
    differences.forEach(difference -> told.append(difference.told()).append("\n\n"));
    return told.append(
            complete ? "That is all." : "There may be more: the bound on pairs was reached.")
        .toString();
  }

  @Override
  public String toString() {
    return told();
  }
}
