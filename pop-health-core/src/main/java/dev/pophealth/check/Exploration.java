package dev.pophealth.check;

import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.Kind;
import dev.pophealth.engine.graph.Node;
import dev.pophealth.engine.graph.Owed;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A graph in a world: its states, and the events on its edges, worked out once for all laws. */
final class Exploration {

  private static final Way[] ANSWERS = {Way.YES, Way.NO, Way.UNCLEAR};
  private static final Way[] EFFECTS = {
    Way.DONE, Way.REFUSED, Way.IMPOSSIBLE, Way.EXPIRED, Way.MAYBE
  };
  private static final Way[] WAITS = {Way.TIME_CAME};

  /**
   * An edge.
   *
   * @param event the number of what happens on it
   * @param target where it leads; negative for an end
   */
  record Edge(int event, int target) {}

  private final Graph graph;
  private final World world;
  private final Map<PathEvent, Integer> numbers = new LinkedHashMap<>();
  private final List<PathEvent> events = new ArrayList<>();
  private final Declarations declared;
  private final Edge[][] edges;
  private final int start;

  Exploration(Graph graph, World world) {
    this.graph = graph;
    this.world = world;
    this.declared = Declarations.of(graph.runbook());
    this.edges = new Edge[graph.size()][];
    this.start = settle(0, List.of());
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      int at = open.removeLast();
      if (edges[at] == null) {
        edges[at] = edges(at);
        for (Edge edge : edges[at]) {
          if (edge.target() >= 0) {
            open.addLast(edge.target());
          }
        }
      }
    }
  }

  int start() {
    return start;
  }

  /** The edges from a state; the last is the stop from outside. */
  Edge[] from(int state) {
    return edges[state];
  }

  PathEvent event(int number) {
    return events.get(number);
  }

  int events() {
    return events.size();
  }

  Graph graph() {
    return graph;
  }

  World world() {
    return world;
  }

  boolean reached(int state) {
    return edges[state] != null;
  }

  private Edge[] edges(int at) {
    Node node = graph.node(at);
    if (node.kind().ends()) {
      return new Edge[] {new Edge(number(end(node)), -1)};
    }
    List<Edge> found = new ArrayList<>();
    for (Way way : ways(node)) {
      boolean search = node.action() instanceof Question.FindMailboxServers;
      if (search && way == Way.YES && world.found().isEmpty()) {
        continue;
      }
      int target = settle(graph.target(at, way), world.found());
      found.add(new Edge(number(event(node, way)), target));
    }
    found.add(new Edge(number(stopped(node)), -1));
    return found.toArray(new Edge[0]);
  }

  private static Way[] ways(Node node) {
    return switch (node.kind()) {
      case ASK -> ANSWERS;
      case ACT -> EFFECTS;
      default -> WAITS;
    };
  }

  private int settle(int number, List<ServerName> found) {
    return graph.settle(number, world.illDependencies(), found, world.server());
  }

  private int number(PathEvent event) {
    Integer known = numbers.get(event);
    if (known == null) {
      known = events.size();
      numbers.put(event, known);
      events.add(event);
    }
    return known;
  }

  private PathEvent event(Node node, Way way) {
    if (node.kind() == Kind.WAIT) {
      return new PathEvent.Waited(node.step(), Objects.requireNonNull(node.pause(), "a wait"));
    }
    Action action = bound(Objects.requireNonNull(node.action(), "an action"), node.server());
    return action instanceof Question question
        ? new PathEvent.Asked(node.step(), question, way, declared.judges(question))
        : new PathEvent.Acted(node.step(), (Act) action, way, node.licensed());
  }

  private PathEvent stopped(Node node) {
    Optional<Act> underWay =
        node.kind() == Kind.ACT
            ? Optional.of(
                (Act) bound(Objects.requireNonNull(node.action(), "an act"), node.server()))
            : Optional.empty();
    return new PathEvent.Stopped(node.step(), underWay, owed(node));
  }

  private PathEvent end(Node node) {
    if (node.kind() == Kind.RESOLVED) {
      return new PathEvent.Resolved(
          node.step(), Objects.requireNonNull(node.resolution(), "a resolution"));
    }
    return new PathEvent.Escalated(
        node.step(),
        node.kind() == Kind.SILENT ? Optional.empty() : Optional.ofNullable(node.reason()),
        owed(node));
  }

  private List<Obligation> owed(Node node) {
    List<Obligation> owed = new ArrayList<>();
    for (Owed one : node.owes()) {
      owed.add(
          new Obligation(
              one.step(),
              (Act) bound(one.act(), one.server()),
              one.state(),
              one.undo().map(undo -> (Act) bound(undo, one.server()))));
    }
    return owed;
  }

  private Action bound(Action action, int server) {
    if (Node.isNamed(server)) {
      return action;
    }
    return action.on(server == Node.SUBJECT ? world.server() : world.found().get(server));
  }

  /** The most requests on a path from each state; a cycle is an error of the compiler. */
  int longestPath() {
    int[] longest = new int[graph.size()];
    Arrays.fill(longest, -1);
    return longest(start, longest, new boolean[graph.size()]);
  }

  private int longest(int at, int[] known, boolean[] onPath) {
    if (known[at] >= 0) {
      return known[at];
    }
    if (onPath[at]) {
      throw new IllegalStateException("a cycle through step " + graph.node(at).step());
    }
    onPath[at] = true;
    int most = 0;
    for (Edge edge : edges[at]) {
      if (edge.target() >= 0) {
        most = Math.max(most, 1 + longest(edge.target(), known, onPath));
      }
    }
    onPath[at] = false;
    known[at] = most;
    return most;
  }
}
