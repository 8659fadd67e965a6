package dev.pophealth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.GraphCompiler;
import dev.pophealth.engine.graph.Kind;
import dev.pophealth.engine.graph.Node;
import dev.pophealth.health.Answer;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.RunbookSettings;
import dev.pophealth.recovery.Way;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** E7: every edge of every hardened runbook is walked by the engine itself. */
class EdgeCoverageTest {

  private static final RunbookSettings SMALL =
      RunbookSettings.builder().upRounds(2).maxFound(1).build();

  static Stream<Incident> incidents() {
    return Histories.incidents().stream();
  }

  /** A recovery, and the node of the graph at which it must be. */
  private record At(int node, List<ServerName> found, Recovery recovery) {}

  @ParameterizedTest
  @MethodSource("incidents")
  void the_engine_walks_every_edge_and_decides_what_the_node_says(Incident incident) {
    Runbook runbook = PopRunbooks.hardened(SMALL).runbookFor(incident).orElseThrow();
    Graph graph = GraphCompiler.compile(runbook);
    BitSet reached = new BitSet();
    walk(graph, runbook, incident, reached);
    List<dev.pophealth.health.DependencyName> ill =
        graph.nodes().stream().flatMap(node -> node.dependencies().stream()).distinct().toList();
    walk(graph, runbook, incident.withIllDependencies(ill), reached);
    for (int i = 0; i < graph.size(); i++) {
      assertThat(reached.get(i) || graph.node(i).kind().passes())
          .as("node %s: %s", i, graph.node(i).step())
          .isTrue();
    }
  }

  private static void walk(Graph graph, Runbook runbook, Incident incident, BitSet reached) {
    for (List<ServerName> found :
        List.of(
            List.of(ServerName.of("mbx1")),
            List.of(Histories.SERVER),
            List.of(ServerName.of("mbx1"), ServerName.of("mbx2")))) {
      BitSet seen = new BitSet();
      Deque<At> open = new ArrayDeque<>();
      int start = graph.settle(0, incident.illDependencies(), List.of(), Histories.SERVER);
      open.add(new At(start, List.of(), Histories.ENGINE.begin(incident, runbook)));
      seen.set(start);
      while (!open.isEmpty()) {
        At at = open.remove();
        Node node = graph.node(at.node());
        agree(node, at.recovery().decision());
        reached.set(at.node());
        for (Way way : ways(node)) {
          List<ServerName> known =
              way == Way.YES && node.action() instanceof Question.FindMailboxServers
                  ? found
                  : at.found();
          int target =
              graph.settle(
                  graph.target(at.node(), way),
                  incident.illDependencies(),
                  known,
                  Histories.SERVER);
          Recovery next = at.recovery().after(outcome(at.recovery(), way, known)).orThrow();
          agree(graph.node(target), next.decision());
          if (!seen.get(target)) {
            seen.set(target);
            open.add(new At(target, known, next));
          }
        }
      }
    }
  }

  private static void agree(Node node, Decision decision) {
    assertThat(decision.rationale().step()).isEqualTo(node.step());
    if (decision instanceof Decision.Perform perform) {
      assertThat(perform.action().getClass())
          .isEqualTo(node.action() == null ? null : node.action().getClass());
    } else if (decision instanceof Decision.Escalate escalate) {
      assertThat(escalate.reason()).isEqualTo(node.reason());
    } else {
      assertThat(node.kind()).isIn(Kind.WAIT, Kind.RESOLVED);
    }
  }

  private static List<Way> ways(Node node) {
    return switch (node.kind()) {
      case ASK -> List.of(Way.YES, Way.NO, Way.UNCLEAR);
      case ACT -> List.of(Way.DONE, Way.REFUSED, Way.IMPOSSIBLE, Way.EXPIRED, Way.MAYBE);
      case WAIT -> List.of(Way.TIME_CAME);
      default -> List.of();
    };
  }

  private static Outcome outcome(Recovery recovery, Way way, List<ServerName> found) {
    if (recovery.decision() instanceof Decision.Wait wait) {
      return Outcome.timeCame(wait.number(), wait.until());
    }
    Decision.Perform perform = (Decision.Perform) recovery.decision();
    int number = perform.number();
    Instant now = Histories.lastTime(recovery).plusSeconds(1);
    if (way == Way.YES && perform.action() instanceof Question.FindMailboxServers) {
      return Outcome.answered(number, now, now, new MailboxServersReading(found));
    }
    return switch (way) {
      case YES -> Outcome.told(number, now, Answer.YES);
      case NO -> Outcome.told(number, now, Answer.NO);
      case UNCLEAR -> Outcome.told(number, now, Answer.UNCLEAR);
      case DONE -> Outcome.done(number, now, now);
      case REFUSED -> Outcome.none(number, now, NoneCause.REFUSED, "");
      case IMPOSSIBLE -> Outcome.none(number, now, NoneCause.IMPOSSIBLE, "");
      case EXPIRED -> Outcome.none(number, now, NoneCause.EXPIRED, "");
      default -> Outcome.maybe(number, now, now, "");
    };
  }
}
