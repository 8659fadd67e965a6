package dev.pophealth.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.engine.graph.GraphCompiler;
import dev.pophealth.health.Role;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.RunbookSettings;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import dev.pophealth.recovery.Steps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What steps are called changes no verdict: laws see what is done and what is answered. */
class CheckerSeesTheWorldNotLabelsTest {

  private static final RunbookSettings SMALL =
      RunbookSettings.builder().upRounds(2).maxFound(1).build();

  static Stream<Runbook> runbooks() {
    return Stream.of(
            PopRunbooks.hardened(SMALL).all().stream(),
            PopRunbooks.asPublished().all().stream(),
            Stream.of(unsafe()))
        .flatMap(runbooks -> runbooks);
  }

  /** A strict runbook that breaks laws. */
  private static Runbook unsafe() {
    Step.Attempt restart =
        Steps.attempt("R1", Broken.RESTART_SERVER, Steps.check("R2", Broken.PROBE));
    return Runbook.named("unsafe")
        .first(Steps.confirm("R0", Broken.PROBE))
        .then(restart)
        .otherwise("R3");
  }

  @ParameterizedTest
  @MethodSource("runbooks")
  void other_names_have_the_same_verdicts(Runbook runbook) {
    assertSameVerdicts(runbook, id -> StepId.of("x-" + id.value()));
  }

  @ParameterizedTest
  @MethodSource("runbooks")
  void names_that_lie_have_the_same_verdicts(Runbook runbook) {
    for (long seed = 1; seed <= 3; seed++) {
      assertSameVerdicts(runbook, exchanged(runbook, seed));
    }
  }

  /** To the letter names may stand twice; so may they all. */
  @Test
  void one_name_for_all_steps_has_the_same_verdicts() {
    PopRunbooks.asPublished()
        .all()
        .forEach(runbook -> assertSameVerdicts(runbook, id -> StepId.of("D4")));
  }

  @Test
  void a_step_called_after_a_look_is_no_look() {
    Runbook posing =
        Broken.letter(
            Steps.note("D4", Broken.PROBE),
            Steps.note("D3.read", new Question.ReadTopology(Runbook.SERVER)),
            Steps.bare("D7", new Act.RestartServer(Runbook.SERVER)));
    assertThat(Checker.standard().check(posing).violations())
        .extracting(Violation::law)
        .contains("S1", "S6");
  }

  private static void assertSameVerdicts(Runbook runbook, UnaryOperator<StepId> names) {
    Runbook renamed = new Renamed(names).runbook(runbook);
    assertThat(verdicts(renamed)).isEqualTo(verdicts(runbook));
  }

  private static List<String> verdicts(Runbook runbook) {
    return Checker.ofExchange()
        .check(GraphCompiler.compile(runbook), roles(runbook))
        .violations()
        .stream()
        .map(found -> found.law() + ", " + found.path().size() + " events, " + found.wrong())
        .toList();
  }

  private static EnumSet<Role> roles(Runbook runbook) {
    if (runbook.id().contains(".cas")) {
      return EnumSet.of(Role.CLIENT_ACCESS);
    }
    return runbook.id().contains(".mailbox") ? EnumSet.of(Role.MAILBOX) : EnumSet.allOf(Role.class);
  }

  /** Each step is called as another one. */
  private static UnaryOperator<StepId> exchanged(Runbook runbook, long seed) {
    List<StepId> ids = Renamed.ids(runbook).stream().distinct().toList();
    List<StepId> others = new ArrayList<>(ids);
    Collections.shuffle(others, new Random(seed));
    Map<StepId, StepId> names = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      names.put(ids.get(i), others.get(i));
    }
    return id -> names.getOrDefault(id, id);
  }
}
