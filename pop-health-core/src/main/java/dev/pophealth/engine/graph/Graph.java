package dev.pophealth.engine.graph;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.primitives.ImmutableIntArray;
import dev.pophealth.health.DependencyName;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Way;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compiled runbook: its nodes, numbered from the start in the order of first reach. */
public final class Graph {

  /** Changes when the engine reads the same graph in another way. */
  private static final int ENGINE_VERSION = 1;

  private final Runbook runbook;
  private final Node[] nodes;
  private final String fingerprint;

  // The same as the nodes say, in arrays: a decision is a look into them.
  private final int[][] targets;
  private final boolean[] passes;
  private final boolean[][] telling;
  private final @Nullable Question[] questions;

  private Graph(Runbook runbook, Node[] nodes) {
    this.runbook = runbook;
    this.nodes = nodes;
    this.targets = new int[nodes.length][];
    this.passes = new boolean[nodes.length];
    this.telling = new boolean[nodes.length][];
    this.questions = new Question[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      passes[i] = nodes[i].kind().passes();
    }
    for (int i = 0; i < nodes.length; i++) {
      targets[i] = nodes[i].next().toArray();
      telling[i] = tellingWays(nodes[i]);
      questions[i] = nodes[i].action() instanceof Question question ? question : null;
    }
    this.fingerprint = fingerprint(nodes);
  }

  /** The graph of the nodes that can be reached, the start being number 0. */
  static Graph of(Runbook runbook, int start, List<Node> all) {
    int[] numbers = new int[all.size()];
    Arrays.fill(numbers, -1);
    List<Integer> order = new ArrayList<>();
    numbers[start] = 0;
    order.add(start);
    for (int i = 0; i < order.size(); i++) {
      all.get(order.get(i))
          .next()
          .forEach(
              target -> {
                if (numbers[target] < 0) {
                  numbers[target] = order.size();
                  order.add(target);
                }
              });
    }
    Node[] nodes =
        order.stream()
            .map(old -> all.get(old))
            .map(
                node ->
                    node.withNext(
                        ImmutableIntArray.copyOf(
                            node.next().stream().map(target -> numbers[target]))))
            .toArray(Node[]::new);
    return new Graph(runbook, nodes);
  }

  /**
   * The same graph with other edges, for asking what would be if a step were wrong.
   *
   * @param start the node to start from
   * @param edges gives the targets of a node
   */
  public Graph rewired(int start, Rewiring edges) {
    List<Node> changed = new ArrayList<>();
    for (int i = 0; i < nodes.length; i++) {
      changed.add(nodes[i].withNext(edges.targets(i, nodes[i])));
    }
    return of(runbook, start, changed);
  }

  /** Gives the targets of a node. */
  @FunctionalInterface
  public interface Rewiring {
    /**
     * The targets of a node.
     *
     * @param number the node's number
     * @param node the node
     */
    ImmutableIntArray targets(int number, Node node);
  }

  /** The runbook it was compiled from. */
  public Runbook runbook() {
    return runbook;
  }

  /** How many nodes there are. */
  public int size() {
    return nodes.length;
  }

  /**
   * A node.
   *
   * @param number 0 is the start
   */
  public Node node(int number) {
    return nodes[number];
  }

  /**
   * The question that a node asks.
   *
   * @param number the number of a node of kind {@link Kind#ASK}
   */
  public Question question(int number) {
    Question question = questions[number];
    if (question == null) {
      throw new IllegalStateException("asks nothing: " + nodes[number]);
    }
    return question;
  }

  /**
   * Changes whenever the steps, their numbers, or the engine's reading of them change.
   *
   * @return 32 hexadecimal digits
   */
  public String fingerprint() {
    return fingerprint;
  }

  /**
   * Whether an outcome must be named by later decisions too: it is a fault that changes the way on,
   * its effect on the decisions shows only later, or it says which servers they are about.
   *
   * @param number the node
   * @param way the way taken from there
   */
  public boolean telling(int number, Way way) {
    return telling[number][slot(way)];
  }

  /**
   * Where a way leads, before passing through.
   *
   * @param number the node
   * @param way the way; must be one that the node has
   */
  public int target(int number, Way way) {
    return targets[number][slot(way)];
  }

  /**
   * The first node from there on that decides something.
   *
   * @param number a node
   * @param ill dependencies known to be ill
   * @param found the servers found
   * @param subject the incident's own server
   */
  public int settle(
      int number, List<DependencyName> ill, List<ServerName> found, ServerName subject) {
    int current = number;
    while (passes[current]) {
      Node node = nodes[current];
      int slot;
      if (node.kind() == Kind.HELD_BACK) {
        slot = node.dependencies().stream().anyMatch(ill::contains) ? 1 : 0;
      } else if (node.found() >= found.size()) {
        slot = 0;
      } else if (found.size() > runbook.settings().maxFound()) {
        slot = 3;
      } else {
        slot = found.get(node.found()).equals(subject) ? 2 : 1;
      }
      current = targets[current][slot];
    }
    return current;
  }

  private static int slot(Way way) {
    return switch (way) {
      case YES, DONE, TIME_CAME -> 0;
      case NO, REFUSED -> 1;
      case UNCLEAR, IMPOSSIBLE -> 2;
      case EXPIRED -> 3;
      case MAYBE -> 4;
    };
  }

  private boolean[] tellingWays(Node node) {
    boolean[] tells = new boolean[node.next().length()];
    for (int i = 0; i < tells.length; i++) {
      tells[i] = saysWhom(node, i) || changesTheWay(node, i) || showsOnlyLater(node, i);
    }
    return tells;
  }

  private static boolean saysWhom(Node node, int way) {
    return node.action() instanceof Question.FindMailboxServers && way == slot(Way.YES);
  }

  /** A fault, or an answer that is not the good one; the red of a verdict is named as licence. */
  private boolean changesTheWay(Node node, int way) {
    int target = node.next().get(way);
    boolean fault =
        node.kind() == Kind.ACT
            || (node.kind() == Kind.ASK && !(node.verdict() && way == slot(Way.NO)));
    return fault && target != node.next().get(0) && nodes[target].kind() != Kind.WAIT;
  }

  private boolean showsOnlyLater(Node node, int way) {
    int target = node.next().get(way);
    return node.next().stream()
        .filter(other -> other != target)
        .anyMatch(other -> decideAlike(target, other));
  }

  /** Whether what is decided next can be the same, so that their difference shows only later. */
  private boolean decideAlike(int one, int other) {
    return deciding(one).stream()
        .anyMatch(mine -> deciding(other).stream().anyMatch(theirs -> alike(mine, theirs)));
  }

  /** The nodes that decide something when one is gone through. */
  private List<Integer> deciding(int number) {
    return passes[number]
        ? nodes[number].next().stream().boxed().flatMap(next -> deciding(next).stream()).toList()
        : List.of(number);
  }

  private boolean alike(int one, int other) {
    Node a = nodes[one];
    Node b = nodes[other];
    return one != other
        && a.kind() == b.kind()
        && a.step().equals(b.step())
        && a.server() == b.server()
        && a.reason() == b.reason();
  }

  private static String fingerprint(Node[] nodes) {
    Hasher hasher = Hashing.murmur3_128().newHasher().putInt(ENGINE_VERSION);
    for (Node node : nodes) {
      hasher.putString(node.toString(), StandardCharsets.UTF_8);
    }
    return hasher.hash().toString();
  }

  /** Its nodes, in the order of their numbers. */
  public ImmutableList<Node> nodes() {
    return ImmutableList.copyOf(nodes);
  }
}
