package dev.pophealth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.GraphCompiler;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.RunbookSettings;
import dev.pophealth.recovery.Way;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two histories that are the same but for one outcome, from every state of every hardened runbook,
 * are played in lock-step: the first decision that differs names that outcome, on either side.
 */
class ReasonNamesReadingTest {

  private static final RunbookSettings SMALL =
      RunbookSettings.builder().upRounds(1).maxFound(2).build();

  static Stream<Incident> incidents() {
    return Histories.incidents().stream();
  }

  /**
   * A recovery, and where it stands.
   *
   * @param node the node of the graph
   * @param found the servers found
   * @param now the time of its last outcome
   * @param recovery the recovery
   */
  private record At(int node, List<ServerName> found, Instant now, Recovery recovery) {}

  /**
   * What tells two pairs apart, for what may follow.
   *
   * @param named whether the outcome is named by the one and the other already
   */
  private record Key(
      int one, List<ServerName> found, int other, List<ServerName> too, List<Boolean> named) {}

  private record Pair(At one, At other) {}

  @ParameterizedTest
  @MethodSource("incidents")
  void the_first_decision_that_differs_names_the_outcome_it_differs_by(Incident incident) {
    Runbook runbook = PopRunbooks.hardened(SMALL).runbookFor(incident).orElseThrow();
    LockStep steps = new LockStep(GraphCompiler.compile(runbook), incident);
    int differences = 0;
    for (At at : steps.all(runbook)) {
      List<Outcome> outcomes = outcomes(at.recovery().decision(), at.now().plusSeconds(1));
      for (int i = 0; i < outcomes.size(); i++) {
        for (int j = 0; j < i; j++) {
          differences += steps.apart(at, outcomes.get(i), outcomes.get(j));
        }
      }
    }
    assertThat(differences).isGreaterThan(100);
  }

  /** Those that fit, and readings that take the same way and say something else. */
  private static List<Outcome> outcomes(Decision decision, Instant now) {
    List<Outcome> outcomes = new ArrayList<>(EveryOutcome.fitting(decision, now));
    if (decision instanceof Decision.Perform perform) {
      int number = perform.number();
      if (perform.action() instanceof Question.ReadBootTime) {
        outcomes.add(
            Outcome.answered(number, now, now, new ServerUpReading(Histories.RAISED, true)));
      } else if (perform.action() instanceof Question.FindMailboxServers) {
        outcomes.add(
            Outcome.answered(
                number, now, now, new MailboxServersReading(List.of(ServerName.of("mbx9")))));
      }
    }
    return outcomes;
  }

  /** Plays pairs of recoveries of one incident. */
  private record LockStep(Graph graph, Incident incident) {

    /** One recovery for each state that can be reached. */
    List<At> all(Runbook runbook) {
      int start = graph.settle(0, incident.illDependencies(), List.of(), Histories.SERVER);
      List<At> all = new ArrayList<>();
      Deque<At> open = new ArrayDeque<>();
      Set<List<Object>> seen = new LinkedHashSet<>();
      open.add(
          new At(start, List.of(), Histories.RAISED, Histories.ENGINE.begin(incident, runbook)));
      while (!open.isEmpty()) {
        At at = open.remove();
        if (seen.add(List.of(at.node(), at.found())) && !at.recovery().decision().ends()) {
          all.add(at);
          EveryOutcome.fitting(at.recovery().decision(), at.now().plusSeconds(1))
              .forEach(outcome -> open.add(after(at, outcome)));
        }
      }
      return all;
    }

    private At after(At at, Outcome outcome) {
      Recovery next = at.recovery().after(outcome).orThrow();
      Way way = way(at.recovery().decision(), outcome);
      List<ServerName> found =
          way == Way.YES
                  && outcome instanceof Outcome.Answered answered
                  && answered.reading() instanceof MailboxServersReading servers
              ? servers.servers()
              : at.found();
      int node =
          graph.settle(
              graph.target(at.node(), way), incident.illDependencies(), found, Histories.SERVER);
      return new At(node, found, outcome.cameAt(), next);
    }

    private static Way way(Decision decision, Outcome outcome) {
      if (outcome instanceof Outcome.Answered answered
          && decision instanceof Decision.Perform perform
          && perform.action() instanceof Question question) {
        return Way.of(question.judge(answered.reading()));
      }
      return outcome instanceof Outcome.Acted acted ? acted.way() : Way.TIME_CAME;
    }

    /** How many first differences follow from two outcomes. */
    int apart(At from, Outcome one, Outcome other) {
      int number = one.number();
      Deque<Pair> open = new ArrayDeque<>();
      Set<Key> seen = new LinkedHashSet<>();
      int differences = 0;
      open.add(new Pair(after(from, one), after(from, other)));
      while (!open.isEmpty()) {
        Pair pair = open.remove();
        Decision mine = pair.one().recovery().decision();
        Decision theirs = pair.other().recovery().decision();
        List<Boolean> named = List.of(names(mine, number), names(theirs, number));
        if (!alike(mine, theirs)) {
          assertThat(named)
              .as("%s or %s, then %s or %s", one, other, mine, theirs)
              .containsOnly(true);
          differences++;
        } else if (!mine.ends()
            && seen.add(
                new Key(
                    pair.one().node(),
                    pair.one().found(),
                    pair.other().node(),
                    pair.other().found(),
                    named))) {
          Instant now =
              pair.one().now().isAfter(pair.other().now()) ? pair.one().now() : pair.other().now();
          for (Outcome outcome : EveryOutcome.fitting(mine, now.plusSeconds(1))) {
            open.add(new Pair(after(pair.one(), outcome), after(pair.other(), outcome)));
          }
        }
      }
      return differences;
    }
  }

  private static boolean names(Decision decision, int number) {
    return decision.rationale().because().stream().anyMatch(entry -> entry.number() == number);
  }

  private static boolean alike(Decision one, Decision other) {
    if (!one.rationale().step().equals(other.rationale().step())) {
      return false;
    }
    if (one instanceof Decision.Perform a && other instanceof Decision.Perform b) {
      return a.action().equals(b.action());
    }
    if (one instanceof Decision.Escalate a && other instanceof Decision.Escalate b) {
      return a.reason() == b.reason()
          && a.owed().equals(b.owed())
          && a.remedies().equals(b.remedies());
    }
    return one.getClass().equals(other.getClass());
  }
}
