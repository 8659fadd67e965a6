package dev.pophealth.check;

import com.google.common.primitives.ImmutableIntArray;
import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.Kind;
import dev.pophealth.engine.graph.Node;
import dev.pophealth.recovery.StepId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One way in which a runbook could be wrong.
 *
 * @param step the step that is wrong
 * @param fault what is wrong with it
 */
record Mutant(StepId step, Fault fault) {

  /** What can be wrong with a step. */
  enum Fault {
    /** It is passed over, as if it had been answered well or done. */
    SKIPPED,
    /** Yes and no are mixed up. */
    SWAPPED,
    /** Unclear is taken for yes. */
    UNCLEAR_AS_YES,
    /** Unclear is taken for no. */
    UNCLEAR_AS_NO,
    /** An act of unknown effect is taken for done. */
    LOST_AS_DONE
  }

  /** Every mutant that differs from the graph. */
  static List<Mutant> of(Graph graph) {
    Set<StepId> steps = new LinkedHashSet<>();
    graph.nodes().forEach(node -> steps.add(node.step()));
    List<Mutant> mutants = new ArrayList<>();
    for (StepId step : steps) {
      for (Fault fault : Fault.values()) {
        Mutant mutant = new Mutant(step, fault);
        if (!mutant.applied(graph).fingerprint().equals(graph.fingerprint())) {
          mutants.add(mutant);
        }
      }
    }
    return mutants;
  }

  Graph applied(Graph graph) {
    return graph.rewired(
        fault == Fault.SKIPPED ? past(graph, 0) : 0, (number, node) -> targets(graph, node));
  }

  private ImmutableIntArray targets(Graph graph, Node node) {
    ImmutableIntArray own = node.step().equals(step) ? wrong(node) : node.next();
    if (fault != Fault.SKIPPED) {
      return own;
    }
    ImmutableIntArray.Builder past = ImmutableIntArray.builder();
    own.forEach(target -> past.add(past(graph, target)));
    return past.build();
  }

  /** The first node from there on that is not of the skipped step. */
  private int past(Graph graph, int target) {
    int at = target;
    while (graph.node(at).step().equals(step) && !graph.node(at).kind().ends()) {
      at = graph.node(at).next().get(0);
    }
    return at;
  }

  private ImmutableIntArray wrong(Node node) {
    ImmutableIntArray next = node.next();
    boolean asks = node.kind() == Kind.ASK;
    return switch (fault) {
      case SWAPPED -> asks ? ImmutableIntArray.of(next.get(1), next.get(0), next.get(2)) : next;
      case UNCLEAR_AS_YES ->
          asks ? ImmutableIntArray.of(next.get(0), next.get(1), next.get(0)) : next;
      case UNCLEAR_AS_NO ->
          asks ? ImmutableIntArray.of(next.get(0), next.get(1), next.get(1)) : next;
      case LOST_AS_DONE ->
          node.kind() == Kind.ACT
              ? ImmutableIntArray.of(
                  next.get(0), next.get(1), next.get(2), next.get(3), next.get(0))
              : next;
      case SKIPPED -> next;
    };
  }

  @Override
  public String toString() {
    return step + " " + fault;
  }
}
