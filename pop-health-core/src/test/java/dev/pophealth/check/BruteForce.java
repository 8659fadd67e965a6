package dev.pophealth.check;

import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.Kind;
import dev.pophealth.engine.graph.Node;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The checker's answer found in another way: every path is walked by itself, longer and longer
 * ones, and nothing is remembered between them. For small graphs without a search.
 */
final class BruteForce<S> {

  private static final List<Way> ANSWERS = List.of(Way.YES, Way.NO, Way.UNCLEAR);
  private static final List<Way> EFFECTS =
      List.of(Way.DONE, Way.REFUSED, Way.IMPOSSIBLE, Way.EXPIRED, Way.MAYBE);

  private final Graph graph;
  private final World world;
  private final Law<S> law;
  private final Declarations declared;

  private BruteForce(Graph graph, World world, Law<S> law) {
    this.graph = graph;
    this.world = world;
    this.law = law;
    this.declared = Declarations.of(graph.runbook());
  }

  /** How long the shortest path is that breaks a law. */
  static <S> OptionalInt shortest(Graph graph, World world, Law<S> law) {
    BruteForce<S> force = new BruteForce<>(graph, world, law);
    for (int length = 1; length <= graph.size() + 1; length++) {
      if (force.breaks(0, law.start(world), length)) {
        return OptionalInt.of(length);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether some path of exactly this length breaks the law at its last event. */
  private boolean breaks(int at, S state, int length) {
    Node node = graph.node(at);
    if (node.kind().ends()) {
      return length == 1 && law.brokenBy(state, end(node)).isPresent();
    }
    if (length == 1 && law.brokenBy(state, stopped(node)).isPresent()) {
      return true;
    }
    List<Way> ways = ways(node);
    for (int i = 0; i < ways.size(); i++) {
      PathEvent event = event(node, ways.get(i));
      boolean broken = law.brokenBy(state, event).isPresent();
      if (broken && length == 1) {
        return true;
      }
      if (!broken
          && length > 1
          && breaks(node.next().get(i), law.after(state, event), length - 1)) {
        return true;
      }
    }
    return false;
  }

  private static List<Way> ways(Node node) {
    return switch (node.kind()) {
      case ASK -> ANSWERS;
      case ACT -> EFFECTS;
      case WAIT -> List.of(Way.TIME_CAME);
      default -> throw new AssertionError(node.kind());
    };
  }

  private PathEvent event(Node node, Way way) {
    if (node.kind() == Kind.WAIT) {
      return new PathEvent.Waited(node.step(), Objects.requireNonNull(node.pause()));
    }
    Action action = Objects.requireNonNull(node.action()).on(world.server());
    return action instanceof Question question
        ? new PathEvent.Asked(node.step(), question, way, declared.judges(question))
        : new PathEvent.Acted(node.step(), (Act) action, way, node.licensed());
  }

  private PathEvent stopped(Node node) {
    Optional<Act> underWay =
        Optional.ofNullable(node.action())
            .filter(action -> node.kind() == Kind.ACT)
            .map(action -> (Act) action.on(world.server()));
    return new PathEvent.Stopped(node.step(), underWay, owed(node));
  }

  private PathEvent end(Node node) {
    return switch (node.kind()) {
      case RESOLVED ->
          new PathEvent.Resolved(node.step(), Objects.requireNonNull(node.resolution()));
      case ESCALATED ->
          new PathEvent.Escalated(node.step(), Optional.ofNullable(node.reason()), owed(node));
      default -> new PathEvent.Escalated(node.step(), Optional.empty(), owed(node));
    };
  }

  private List<Obligation> owed(Node node) {
    List<Obligation> owed = new ArrayList<>();
    node.owes()
        .forEach(
            one ->
                owed.add(
                    new Obligation(
                        one.step(),
                        one.act().on(world.server()),
                        one.state(),
                        one.undo().map(undo -> undo.on(world.server())))));
    return owed;
  }
}
