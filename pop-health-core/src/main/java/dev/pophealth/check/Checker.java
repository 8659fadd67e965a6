package dev.pophealth.check;

import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.GraphCompiler;
import dev.pophealth.engine.graph.Kind;
import dev.pophealth.engine.graph.Node;
import dev.pophealth.health.DependencyName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Runbook;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Explores every path of a runbook: every outcome of every step, any number of faults, a stop at
 * any point, with each number of servers that a search can find; and judges each by the laws, which
 * keep ledgers of their own.
 *
 * <pre>{@code
 * Checker.standard().check(myRunbook).orThrow();
 * }</pre>
 *
 * Immutable; safe for use by many threads.
 */
public final class Checker {

  private static final ServerName SERVER = ServerName.of("server1");
  private static final int MOST_FOUND = 4;

  private final List<Law<?>> laws;

  private Checker(List<Law<?>> laws) {
    this.laws = List.copyOf(laws);
  }

  /** A checker of the safety laws, for the runbooks of any service. */
  public static Checker standard() {
    List<Law<?>> laws = new ArrayList<>();
    laws.add(CopiesLaw.noneActive());
    laws.add(CopiesLaw.noneActiveUnderBlock());
    laws.addAll(LicenceLaw.all());
    laws.addAll(RestartLaws.all());
    laws.addAll(SettingLaw.all());
    laws.addAll(EndLaws.all());
    laws.addAll(FleetLaws.all());
    return new Checker(laws);
  }

  /** The same with the laws that rest on facts about Exchange, for its POP service. */
  public static Checker ofExchange() {
    return standard().with(ExchangeLaws.all().toArray(new Law<?>[0]));
  }

  /**
   * A checker of these laws alone.
   *
   * @param laws the laws
   */
  public static Checker of(Law<?>... laws) {
    return new Checker(List.of(laws));
  }

  /**
   * The same with laws of the user's own.
   *
   * @param more the laws
   */
  public Checker with(Law<?>... more) {
    List<Law<?>> all = new ArrayList<>(laws);
    all.addAll(List.of(more));
    return new Checker(all);
  }

  /** The laws that it judges by. */
  public List<Law<?>> laws() {
    return laws;
  }

  /**
   * Explores a runbook for a server with both roles, which can go wrong in the most ways.
   *
   * @param runbook the runbook
   */
  public CheckReport check(Runbook runbook) {
    return check(runbook, EnumSet.allOf(Role.class));
  }

  /**
   * Explores a runbook.
   *
   * @param runbook the runbook
   * @param roles the roles of the incident's server
   */
  public CheckReport check(Runbook runbook, Set<Role> roles) {
    return check(GraphCompiler.compile(runbook), roles);
  }

  CheckReport check(Graph graph, Set<Role> roles) {
    return check(graph, worlds(graph, roles));
  }

  CheckReport check(Graph graph, List<World> worlds) {
    Map<String, Violation> violations = new LinkedHashMap<>();
    long explored = 0;
    int longest = 0;
    Coverage coverage = new Coverage(graph);
    for (World world : worlds) {
      Exploration paths = new Exploration(graph, world);
      longest = Math.max(longest, paths.longestPath());
      coverage.add(paths);
      for (Law<?> law : laws) {
        for (Law<?> one : law.in(world)) {
          Search<?> search = new Search<>(paths, one);
          search.shortest().ifPresent(violation -> keepShorter(violations, violation));
          explored += search.explored();
        }
      }
    }
    return new CheckReport(
        graph.runbook().id(),
        coverage.states(),
        coverage.transitions(),
        coverage.ends(),
        longest,
        explored,
        List.copyOf(violations.values()),
        coverage.withoutGoodEnd());
  }

  /** The first violation that is met, whichever it is; for asking about many graphs. */
  Optional<Violation> anyViolation(Graph graph, List<World> worlds) {
    for (World world : worlds) {
      Exploration paths = new Exploration(graph, world);
      for (Law<?> law : laws) {
        for (Law<?> one : law.in(world)) {
          Optional<Violation> violation = new Search<>(paths, one).shortest();
          if (violation.isPresent()) {
            return violation;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static void keepShorter(Map<String, Violation> violations, Violation found) {
    violations.merge(
        found.law() + ' ' + found.because(),
        found,
        (one, other) -> other.path().size() < one.path().size() ? other : one);
  }

  /** The worlds in which a graph can take different paths. */
  static List<World> worlds(Graph graph, Set<Role> roles) {
    List<World> worlds = new ArrayList<>();
    int confirmations = graph.runbook().settings().confirmations();
    int most = graph.runbook().settings().maxFound();
    List<ServerName> named = named(graph);
    List<OwnChange> changes = Declarations.of(graph.runbook()).changes();
    List<List<ServerName>> lists = found(graph, roles);
    for (List<ServerName> found : lists) {
      worlds.add(new World(SERVER, roles, found, named, List.of(), confirmations, most, changes));
    }
    List<ServerName> some = lists.get(Math.min(1, lists.size() - 1));
    for (DependencyName ill : holdingBack(graph)) {
      worlds.add(new World(SERVER, roles, some, named, List.of(ill), confirmations, most, changes));
    }
    return worlds;
  }

  private static List<List<ServerName>> found(Graph graph, Set<Role> roles) {
    List<List<ServerName>> lists = new ArrayList<>();
    lists.add(List.of());
    if (graph.nodes().stream().noneMatch(node -> node.kind() == Kind.NEXT_FOUND)) {
      return lists;
    }
    int most = graph.runbook().settings().maxFound();
    List<ServerName> others = new ArrayList<>();
    for (int i = 1; i <= most + 1; i++) {
      others.add(ServerName.of("mbx" + i));
      if (i <= MOST_FOUND || i > most) {
        lists.add(List.copyOf(others));
      }
    }
    lists.add(List.of(SERVER));
    if (roles.contains(Role.MAILBOX) && most > 1) {
      lists.add(List.of(SERVER, ServerName.of("mbx1")));
      lists.add(List.of(ServerName.of("mbx1"), SERVER));
    }
    return lists;
  }

  /** Servers that the runbook names itself: what is done to them is judged too. */
  private static List<ServerName> named(Graph graph) {
    return graph.nodes().stream()
        .filter(Node::namesItsServer)
        .map(node -> Objects.requireNonNull(node.action(), "an action").server())
        .distinct()
        .toList();
  }

  /** Each dependency by which a runbook can be held back; they may stand at different gates. */
  private static List<DependencyName> holdingBack(Graph graph) {
    return graph.nodes().stream().flatMap(node -> node.dependencies().stream()).distinct().toList();
  }
}
