package dev.pophealth.check;

import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.Kind;
import dev.pophealth.engine.graph.Node;
import dev.pophealth.recovery.Way;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/** Which states were reached in any world, and from where a good end can be reached. */
final class Coverage {

  private final Graph graph;
  private final BitSet reached = new BitSet();
  private final BitSet good = new BitSet();

  Coverage(Graph graph) {
    this.graph = graph;
  }

  void add(Exploration paths) {
    for (int at = 0; at < graph.size(); at++) {
      if (paths.reached(at)) {
        reached.set(at);
      }
    }
    boolean grows = true;
    while (grows) {
      grows = false;
      for (int at = graph.size() - 1; at >= 0; at--) {
        if (paths.reached(at) && !good.get(at) && leadsToGood(paths, at)) {
          good.set(at);
          grows = true;
        }
      }
    }
  }

  private boolean leadsToGood(Exploration paths, int at) {
    if (graph.node(at).kind() == Kind.RESOLVED) {
      return true;
    }
    for (Exploration.Edge edge : paths.from(at)) {
      if (edge.target() >= 0 && good.get(edge.target())) {
        return true;
      }
    }
    return false;
  }

  int states() {
    return reached.cardinality();
  }

  int transitions() {
    return reached.stream()
        .filter(at -> !graph.node(at).kind().passes())
        .map(at -> graph.node(at).next().length())
        .sum();
  }

  int ends() {
    return (int) reached.stream().filter(at -> graph.node(at).kind().ends()).count();
  }

  /** Steps whose cure, done, leads to no good end. */
  List<String> withoutGoodEnd() {
    TreeSet<String> steps = new TreeSet<>();
    reached.stream()
        .filter(at -> graph.node(at).kind() == Kind.ACT && graph.node(at).licensed())
        .filter(at -> !good.get(graph.target(at, Way.DONE)))
        .forEach(at -> steps.add(step(graph.node(at))));
    return List.copyOf(steps);
  }

  private static String step(Node node) {
    return node.step().value();
  }
}
