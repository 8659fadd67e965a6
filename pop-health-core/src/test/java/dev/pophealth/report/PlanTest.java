package dev.pophealth.report;

import static dev.pophealth.recovery.Steps.attempt;
import static dev.pophealth.recovery.Steps.check;
import static dev.pophealth.recovery.Steps.confirm;
import static dev.pophealth.recovery.Steps.drained;
import static dev.pophealth.recovery.Steps.poll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {

  static Stream<Runbook> runbooks() {
    return Stream.concat(
        PopRunbooks.hardened().all().stream(), PopRunbooks.asPublished().all().stream());
  }

  @ParameterizedTest
  @MethodSource("runbooks")
  void every_step_is_told_in_both_languages_and_every_format(Runbook runbook) {
    Plan plan = Plan.of(runbook);
    for (StepId id : ids(runbook)) {
      for (Language language : Language.values()) {
        assertThat(plan.text(language)).containsPattern("\\b\\Q" + id + "\\E\\b");
        assertThat(plan.markdown(language)).contains(MarkdownText.of(id.value()));
        assertThat(plan.mermaid(language)).contains(MermaidText.of(id.value()));
        assertThat(plan.dot(language)).contains(id.value());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("runbooks")
  void japanese_has_none_of_our_english_words(Runbook runbook) {
    String japanese = Plan.of(runbook).text(Language.JAPANESE);
    assertThat(japanese)
        .doesNotContainPattern(
            "escalate|resolved|go on|red\\b|green|unclear|done|refused|owed|minute|second");
    for (EscalationReason reason : EscalationReason.values()) {
      assertThat(japanese).doesNotContain(reason.name());
    }
  }

  @ParameterizedTest
  @MethodSource("runbooks")
  void arrows_lead_from_nodes_to_nodes(Runbook runbook) {
    Picture picture = PlanPicture.of(runbook, PlanMoves.of(runbook), Language.ENGLISH);
    List<String> keys = picture.nodes().stream().map(Picture.Node::key).toList();
    assertThat(keys).doesNotHaveDuplicates();
    assertThat(picture.arrows())
        .allMatch(arrow -> keys.contains(arrow.from()) && keys.contains(arrow.to()));
    assertThat(keys.subList(1, keys.size()))
        .allMatch(key -> picture.arrows().stream().anyMatch(arrow -> arrow.to().equals(key)));
  }

  @Test
  void a_plan_is_the_same_each_time() {
    Runbook runbook = PopRunbooks.hardened().all().iterator().next();
    assertThat(Plan.of(runbook).text(Language.ENGLISH))
        .isEqualTo(Plan.of(runbook).text(Language.ENGLISH));
  }

  @Test
  void a_small_runbook_reads_like_this() {
    Question probe =
        new Question.RunProbe(
            PopHealth.model().probeIdentity(PopHealth.SELF_TEST_PROBE), Runbook.SERVER);
    Runbook runbook =
        Runbook.named("small")
            .first(confirm("S1", probe))
            .then(
                attempt(
                    "S2",
                    new Act.RestartService(PopHealth.POP3_BACKEND, Runbook.SERVER),
                    check("S3", probe)))
            .otherwise("S4");
    assertThat(Plan.of(runbook).text(Language.ENGLISH))
        .startsWith(
            """
            Runbook small

             1. S1  Run the probe POP.Protocol\\PopSelfTestProbe.
                  green: resolved TRANSIENT
                  red: go on with S2
             2. S2  Restart MSExchangePOP3BE. (interrupts a service)
                  refused: escalate REFUSED
                  could not be run: escalate IMPOSSIBLE
                  done or perhaps done: go on with S3
             3. S3  Run the probe POP.Protocol\\PopSelfTestProbe.
                  green: resolved RECOVERED
                  red: go on with S4
             4. S4  A person has to go on from here.
                  escalate EXHAUSTED
            """);
  }

  /** The ids of all steps, but not those of called runbooks, found without the plan's own code. */
  private static Set<StepId> ids(Runbook runbook) {
    Set<StepId> ids = new TreeSet<>(Set.of(runbook.otherwise()));
    runbook.steps().forEach(step -> collect(step, ids));
    return ids;
  }

  private static void collect(Object part, Set<StepId> ids) {
    if (part instanceof StepId id) {
      ids.add(id);
    } else if (part instanceof Optional<?> optional) {
      optional.ifPresent(inside -> collect(inside, ids));
    } else if (part instanceof List<?> list) {
      list.forEach(inside -> collect(inside, ids));
    } else if (part instanceof Record step
        && step.getClass().getName().startsWith(Step.class.getName() + "$")) {
      for (RecordComponent component : step.getClass().getRecordComponents()) {
        collect(value(step, component), ids);
      }
    }
  }

  private static Object value(Record step, RecordComponent component) {
    try {
      return component.getAccessor().invoke(step);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  @Test
  void a_put_back_has_its_plan_too() {
    Step.Holding holding =
        drained(
            "H1",
            poll("H2", new Question.ReadCopyStatus(Runbook.SERVER), Duration.ofMinutes(1), 3),
            "H3",
            attempt(
                "H4",
                new Act.RestartServer(Runbook.SERVER),
                check("H5", new Question.ReadCopyStatus(ServerName.of("mbx1")))));
    Runbook runbook = Runbook.named("back").first(new Step.PutBack(holding)).otherwise("H6");
    assertThat(Plan.of(runbook).text(Language.ENGLISH)).contains("H3  Lift", "H3.read", "H6");
  }
}
