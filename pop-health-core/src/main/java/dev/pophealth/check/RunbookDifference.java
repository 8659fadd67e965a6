package dev.pophealth.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.pophealth.engine.graph.GraphCompiler;
import dev.pophealth.health.Role;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one runbook does that another does not. Both are walked side by side, breadth first, over
 * the same answers: questions change nothing, so each asks its own, and what both ask has one
 * answer until the next act or wait. Where both come to an act or an end, the same one goes on with
 * the same outcome; another one is a difference, and is not walked further.
 *
 * <p>Bounded: at most {@value #MOST_PAIRS} pairs of states are visited; {@link #complete} tells
 * whether that was enough. Immutable; safe for use by many threads.
 */
public final class RunbookDifference {

  private static final int MOST_PAIRS = 200_000;

  private final List<Difference> differences;
  private final boolean complete;

  private RunbookDifference(List<Difference> differences, boolean complete) {
    this.differences = List.copyOf(differences);
    this.complete = complete;
  }

  /**
   * Compares two runbooks where a search finds nothing and no dependency is ill.
   *
   * @param one the one
   * @param other the other
   * @param roles the roles of the incident's server
   */
  public static RunbookDifference between(Runbook one, Runbook other, Set<Role> roles) {
    World world = Checker.worlds(GraphCompiler.compile(one), roles).get(0);
    return new Walk(
            new Exploration(GraphCompiler.compile(one), world),
            new Exploration(GraphCompiler.compile(other), world))
        .differences();
  }

  /** Each pair of things that are done differently, once, with a shortest history. */
  public List<Difference> differences() {
    return differences;
  }

  /** Whether every pair of states was visited. */
  public boolean complete() {
    return complete;
  }

  @Override
  public String toString() {
    StringBuilder told = new StringBuilder();
    differences.forEach(difference -> told.append(difference).append("\n\n"));
    return told.append(complete ? "That is all." : "There may be more: the bound was reached.")
        .toString();
  }

  /**
   * Where the two stand.
   *
   * @param one the one's state; negative once it has ended
   * @param other the other's
   * @param answers what each question was answered since the last act, in order
   * @param heardByOne how many of the answers the one has heard
   * @param heardByOther how many the other has heard
   */
  private record Pair(
      int one,
      int other,
      ImmutableMap<Question, ImmutableList<Way>> answers,
      ImmutableMap<Question, Integer> heardByOne,
      ImmutableMap<Question, Integer> heardByOther) {
    static Pair afterAct(int one, int other) {
      return new Pair(one, other, ImmutableMap.of(), ImmutableMap.of(), ImmutableMap.of());
    }

    ImmutableMap<Question, Integer> heardBy(boolean first) {
      return first ? heardByOne : heardByOther;
    }

    Pair moved(boolean first, int target) {
      return first
          ? new Pair(target, other, answers, heardByOne, heardByOther)
          : new Pair(one, target, answers, heardByOne, heardByOther);
    }

    /** One side hears an answer; a new one is kept for the other side. */
    Pair heard(boolean first, Question question, Way way) {
      int heard = heardBy(first).getOrDefault(question, 0);
      ImmutableList<Way> known = answers.getOrDefault(question, ImmutableList.of());
      ImmutableMap<Question, ImmutableList<Way>> all =
          heard < known.size()
              ? answers
              : with(
                  answers, question, ImmutableList.<Way>builder().addAll(known).add(way).build());
      return first
          ? new Pair(one, other, all, with(heardByOne, question, heard + 1), heardByOther)
          : new Pair(one, other, all, heardByOne, with(heardByOther, question, heard + 1));
    }

    /** Whether the answer is the one that the other side got to the same question. */
    boolean fits(boolean first, Question question, Way way) {
      int heard = heardBy(first).getOrDefault(question, 0);
      ImmutableList<Way> known = answers.getOrDefault(question, ImmutableList.of());
      return heard >= known.size() || known.get(heard) == way;
    }

    private static <V> ImmutableMap<Question, V> with(
        ImmutableMap<Question, V> map, Question question, V value) {
      return ImmutableMap.<Question, V>builder()
          .putAll(map)
          .put(question, value)
          .buildKeepingLast();
    }
  }

  /** How a pair was reached. */
  private record Visit(@Nullable Visit before, Pair pair, String event) {}

  /** One comparison. */
  private static final class Walk {
    private final Exploration one;
    private final Exploration other;
    private final Deque<Visit> open = new ArrayDeque<>();
    private final Set<Pair> seen = new LinkedHashSet<>();
    private final Map<String, Difference> found = new LinkedHashMap<>();
    private boolean complete = true;

    Walk(Exploration one, Exploration other) {
      this.one = one;
      this.other = other;
    }

    RunbookDifference differences() {
      visit(null, Pair.afterAct(one.start(), other.start()), "");
      while (!open.isEmpty()) {
        Visit at = open.remove();
        if (!advances(at, true) && !advances(at, false)) {
          compare(at);
        }
      }
      return new RunbookDifference(List.copyOf(found.values()), complete);
    }

    private void visit(@Nullable Visit before, Pair pair, String event) {
      if (seen.contains(pair)) {
        return;
      }
      if (seen.size() == MOST_PAIRS) {
        complete = false;
        return;
      }
      seen.add(pair);
      open.add(new Visit(before, pair, event));
    }

    /** Whether one side asks or waits; then it goes on alone. */
    private boolean advances(Visit at, boolean first) {
      Exploration side = first ? one : other;
      int state = first ? at.pair().one() : at.pair().other();
      PathEvent next = next(side, state);
      if (!(next instanceof PathEvent.Asked) && !(next instanceof PathEvent.Waited)) {
        return false;
      }
      for (Exploration.Edge edge : side.from(state)) {
        PathEvent event = side.event(edge.event());
        if (edge.target() < 0) {
          continue;
        }
        Pair pair = at.pair().moved(first, edge.target());
        if (event instanceof PathEvent.Asked asked) {
          if (!at.pair().fits(first, asked.question(), asked.way())) {
            continue;
          }
          pair = pair.heard(first, asked.question(), asked.way());
        }
        String who = first ? "one:   " : "other: ";
        visit(at, pair, who + event.step() + "  " + PathWords.tell(event));
      }
      return true;
    }

    private static PathEvent next(Exploration side, int state) {
      return side.event(side.from(state)[0].event());
    }

    /** Both act or end. */
    private void compare(Visit at) {
      PathEvent a = next(one, at.pair().one());
      PathEvent b = next(other, at.pair().other());
      if (a instanceof PathEvent.Acted acted
          && b instanceof PathEvent.Acted too
          && acted.act().equals(too.act())) {
        both(at);
        return;
      }
      String mine = does(a);
      String theirs = does(b);
      if (!mine.equals(theirs)) {
        found.putIfAbsent(mine + "\n" + theirs, new Difference(history(at), mine, theirs));
      }
    }

    private void both(Visit at) {
      for (Exploration.Edge edge : one.from(at.pair().one())) {
        for (Exploration.Edge too : other.from(at.pair().other())) {
          PathEvent event = one.event(edge.event());
          boolean same =
              event instanceof PathEvent.Acted acted
                  && other.event(too.event()) instanceof PathEvent.Acted same2
                  && acted.way() == same2.way();
          if (same && edge.target() >= 0 && too.target() >= 0) {
            Pair pair = Pair.afterAct(edge.target(), too.target());
            visit(at, pair, "both:  " + PathWords.tell(event));
          }
        }
      }
    }

    private static String does(PathEvent event) {
      if (event instanceof PathEvent.Acted acted) {
        return PathWords.name(acted.act());
      }
      return PathWords.tell(event);
    }

    private static List<String> history(Visit last) {
      List<String> events = new ArrayList<>();
      for (Visit at = last; at != null && !at.event().isEmpty(); at = at.before()) {
        events.add(at.event());
      }
      Collections.reverse(events);
      return events;
    }
  }
}
