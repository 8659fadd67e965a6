package dev.pophealth.check;

import static dev.pophealth.recovery.Runbook.SERVER;
import static dev.pophealth.recovery.Steps.ask;
import static dev.pophealth.recovery.Steps.attempt;
import static dev.pophealth.recovery.Steps.bare;
import static dev.pophealth.recovery.Steps.check;
import static dev.pophealth.recovery.Steps.confirm;
import static dev.pophealth.recovery.Steps.finish;
import static dev.pophealth.recovery.Steps.handOver;
import static dev.pophealth.recovery.Steps.note;
import static dev.pophealth.recovery.Steps.pause;
import static dev.pophealth.recovery.Steps.silence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.GraphCompiler;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Resolution;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.RunbookSettings;
import dev.pophealth.recovery.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The checker finds what a walk over every single path finds, and tells the shortest. */
class ShortestPathProperties {

  @Property(tries = 60)
  void each_law_has_the_shortest_path_that_brute_force_finds(
      @ForAll("procedures") Runbook runbook) {
    assertSameAsBruteForce(GraphCompiler.compile(runbook));
  }

  @Example
  void a_strict_runbook_has_the_paths_that_brute_force_finds() {
    assertSameAsBruteForce(
        GraphCompiler.compile(
            Runbook.named("small")
                .settings(RunbookSettings.builder().confirmations(1).upRounds(1).build())
                .first(confirm("1", Broken.PROBE))
                .then(attempt("2", Broken.RESTART_SERVER, check("3", Broken.PROBE)))
                .otherwise("4")));
  }

  private static void assertSameAsBruteForce(Graph graph) {
    World world =
        new World(
            Broken.world().server(),
            Broken.world().roles(),
            List.of(),
            List.of(),
            List.of(),
            graph.runbook().settings().confirmations(),
            graph.runbook().settings().maxFound(),
            Declarations.of(graph.runbook()).changes());
    for (Law<?> law : Checker.ofExchange().laws()) {
      for (Law<?> one : law.in(world)) {
        OptionalInt expected = BruteForce.shortest(graph, world, one);
        List<Integer> found =
            Checker.of(one).check(graph, List.of(world)).violations().stream()
                .map(violation -> violation.path().size())
                .toList();
        assertThat(found)
            .as("law %s: %s", law.id(), law.because())
            .isEqualTo(expected.stream().boxed().toList());
      }
    }
  }

  @Provide
  Arbitrary<Runbook> procedures() {
    return step()
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(steps -> Broken.letter(steps.toArray(Step[]::new)));
  }

  private static Arbitrary<Step> step() {
    return Arbitraries.of(
        bare("block", Broken.BLOCK),
        bare("lift", Broken.LIFT),
        bare("service", Broken.RESTART_SERVICE),
        bare("server", Broken.RESTART_SERVER),
        bare("log", Broken.LOG),
        bare("unlog", Broken.STOP_LOGGING),
        note("probe", Broken.PROBE),
        note("up", new Question.ReadServerUp(Optional.empty(), SERVER)),
        note("peers", new Question.ReadTopology(SERVER)),
        note("blocked", new Question.ReadActivation(true, SERVER)),
        note("logging", new Question.ReadPopSettings(true, SERVER)),
        note("row", new Question.ReadServerHealth(PopHealth.AVERAGE_TIME_MONITOR, SERVER)),
        note("history", new Question.ReadRecoveryHistory(PopHealth.POP3, SERVER)),
        pause("wait", Duration.ofMinutes(10)),
        branch("copies", new Question.ReadCopyStatus(SERVER), bare("now", Broken.RESTART_SERVER)),
        branch("green", Broken.PROBE, finish("end", Resolution.RECOVERED)),
        branch("red", Broken.DEEP, handOver("end", EscalationReason.EXHAUSTED)),
        branch("unlogged", new Question.ReadPopSettings(false, SERVER), silence("quiet")));
  }

  private static Step branch(String id, Question question, Step onYes) {
    Act undo = new Act.RestoreActivation(SERVER);
    return ask(id, question, List.of(onYes), List.of(bare("no", undo)), List.of());
  }
}
