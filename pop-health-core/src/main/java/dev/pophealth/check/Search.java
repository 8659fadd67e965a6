package dev.pophealth.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Explores one law over one exploration, breadth first, so that the first hit is the shortest. The
 * law is asked once for each pair of its state and an event.
 */
final class Search<S> {

  private static final int UNKNOWN = -2;
  private static final int BROKEN = -1;

  private final Exploration paths;
  private final Law<S> law;
  private final Map<S, Integer> numbers = new LinkedHashMap<>();
  private final List<S> states = new ArrayList<>();
  private final List<int[]> steps = new ArrayList<>();
  private final List<BitSet> visited = new ArrayList<>();

  /** The visits in the order of their discovery: node, law state, event, and visit before. */
  private int[] visits = new int[1 << 12];

  private int count;

  Search(Exploration paths, Law<S> law) {
    this.paths = paths;
    this.law = law;
  }

  Optional<Violation> shortest() {
    visit(paths.start(), number(law.start(paths.world())), -1, -1);
    for (int at = 0; at < count; at++) {
      int node = visits[4 * at];
      int lawState = visits[4 * at + 1];
      for (Exploration.Edge edge : paths.from(node)) {
        int next = step(lawState, edge.event());
        if (next == BROKEN) {
          return Optional.of(violation(at, edge.event()));
        }
        if (edge.target() >= 0) {
          visit(edge.target(), next, edge.event(), at);
        }
      }
    }
    return Optional.empty();
  }

  long explored() {
    return count;
  }

  private void visit(int node, int lawState, int event, int before) {
    BitSet seen = visited.get(lawState);
    if (seen.get(node)) {
      return;
    }
    seen.set(node);
    if (4 * count == visits.length) {
      visits = Arrays.copyOf(visits, 2 * visits.length);
    }
    visits[4 * count] = node;
    visits[4 * count + 1] = lawState;
    visits[4 * count + 2] = event;
    visits[4 * count + 3] = before;
    count++;
  }

  private int number(S state) {
    Integer known = numbers.get(state);
    if (known == null) {
      known = states.size();
      numbers.put(state, known);
      states.add(state);
      visited.add(new BitSet());
      int[] unknown = new int[paths.events()];
      Arrays.fill(unknown, UNKNOWN);
      steps.add(unknown);
    }
    return known;
  }

  private int step(int lawState, int event) {
    int[] known = steps.get(lawState);
    if (known[event] == UNKNOWN) {
      PathEvent happens = paths.event(event);
      S before = states.get(lawState);
      known[event] =
          law.brokenBy(before, happens).isPresent() ? BROKEN : number(law.after(before, happens));
    }
    return known[event];
  }

  private Violation violation(int last, int event) {
    List<PathEvent> path = new ArrayList<>();
    PathEvent breaks = paths.event(event);
    path.add(breaks);
    for (int at = last; visits[4 * at + 3] >= 0; at = visits[4 * at + 3]) {
      path.add(paths.event(visits[4 * at + 2]));
    }
    Collections.reverse(path);
    return new Violation(
        law.id(),
        law.because(),
        paths.graph().runbook().id(),
        paths.world(),
        path,
        law.brokenBy(states.get(visits[4 * last + 1]), breaks).orElse(""));
  }
}
