package dev.pophealth.check;

import static dev.pophealth.check.Broken.PROBE;
import static dev.pophealth.check.Broken.RESTART_SERVICE;
import static dev.pophealth.check.Broken.letter;
import static dev.pophealth.check.Broken.muted;
import static dev.pophealth.check.Broken.passingOver;
import static dev.pophealth.check.Broken.taking;
import static dev.pophealth.recovery.Runbook.SERVER;
import static dev.pophealth.recovery.Steps.attempt;
import static dev.pophealth.recovery.Steps.bare;
import static dev.pophealth.recovery.Steps.check;
import static dev.pophealth.recovery.Steps.confirm;
import static dev.pophealth.recovery.Steps.finish;
import static dev.pophealth.recovery.Steps.guard;
import static dev.pophealth.recovery.Steps.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.GraphCompiler;
import dev.pophealth.health.Role;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Resolution;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an embedder changes, asks and does in words of their own is judged as well. */
class OwnChangesTest {

  private static final Act RELOAD = CustomAction.of("reload", Risk.INTERRUPTS, SERVER);
  private static final Question LOADED =
      new Question.CustomQuestion("is it loaded", new TreeMap<>(), SERVER);
  private static final Step.Attempt CURE = attempt("cure", RESTART_SERVICE, check("well", PROBE));

  @Test
  void a_change_that_is_put_back_on_every_way_out_keeps_every_law() {
    assertKept(muted(CURE));
  }

  @Test
  void one_that_is_put_back_only_from_a_green_server_keeps_every_law() {
    assertKept(onlyWhenGreen());
  }

  @Test
  void one_that_takes_effect_by_another_act_keeps_every_law() {
    assertKept(reloaded());
  }

  @Test
  void where_the_way_back_is_left_out_it_is_told() {
    assertThat(violations(passingOver(graph(muted(CURE)), "unmute", 0)))
        .contains("S8: the setting of [mute alerts] on server1 is left, but was not tried twice");
  }

  @Test
  void where_the_value_is_not_read_first_or_not_read_back_it_is_told() {
    Graph graph = graph(muted(CURE));
    assertThat(violations(taking(graph, "unmute.read", 1, 0)))
        .contains("S7: the setting of [mute alerts] on server1 is left as we set it");
    assertThat(violations(passingOver(graph, "mute.before", 1)))
        .contains(
            "S9: the setting of [mute alerts] on server1 is changed, but was not read before");
    assertThat(violations(passingOver(graph, "unmute.read", 0)))
        .contains("S7: the setting of [mute alerts] on server1 is left as we set it");
  }

  @Test
  void where_what_was_put_back_is_not_made_effective_it_is_told() {
    assertThat(violations(passingOver(graph(reloaded()), "reload.again", 0)))
        .contains("S24: the setting of [mute alerts] on server1 was put back without effect");
  }

  @Test
  void changes_are_told_apart_by_their_parameters() {
    Step.Holding held = limit("5");
    assertThat(
            Checker.standard()
                .check(letter(held, bare("other", limit("9").change()), held))
                .violations())
        .extracting(Violation::wrong)
        .noneMatch(wrong -> wrong.contains("{n=9}"));
    assertThat(
            Checker.standard()
                .check(
                    letter(
                        bare("1", limit("5").change()),
                        bare("2", limit("9").undo().act()),
                        finish("3", Resolution.RECOVERED),
                        limit("5"),
                        limit("9")))
                .violations())
        .extracting(Violation::wrong)
        .contains("the setting of [limit {n=5}] on server1 is left as we set it");
  }

  @Test
  void a_question_of_ones_own_is_a_red_only_where_the_runbook_judges_by_it() {
    Question idle = new Question.CustomQuestion("is it idle", new TreeMap<>(), SERVER);
    Runbook guarded = Runbook.named("guarded").first(guard("idle", idle), CURE).otherwise("person");
    assertThat(Checker.standard().check(guarded).violations())
        .extracting(Violation::law)
        .contains("S3")
        .doesNotContain("S21", "S27");
    Runbook confirmed =
        Runbook.named("confirmed").first(confirm("idle", idle), CURE).otherwise("person");
    assertThat(Checker.standard().check(confirmed).violations())
        .extracting(Violation::law)
        .doesNotContain("S3");
  }

  @Test
  void a_question_that_reads_a_setting_judges_nothing() {
    Runbook unconfirmed = Runbook.named("unconfirmed").first(muted(CURE)).otherwise("person");
    assertThat(Checker.standard().check(unconfirmed).violations())
        .extracting(Violation::law)
        .contains("S3");
  }

  private static void assertKept(Step... steps) {
    assertThat(violations(graph(steps))).isEmpty();
  }

  private static Runbook runbook(Step... steps) {
    return Runbook.named("own").first(confirm("ill", PROBE)).then(steps).otherwise("person");
  }

  private static Graph graph(Step... steps) {
    return GraphCompiler.compile(runbook(steps));
  }

  private static List<String> violations(Graph graph) {
    return Checker.standard().check(graph, EnumSet.allOf(Role.class)).violations().stream()
        .map(violation -> violation.law() + ": " + violation.wrong())
        .toList();
  }

  private static Step.Holding onlyWhenGreen() {
    Step.Holding held = muted(CURE);
    return new Step.Holding(
        held.id(),
        held.change(),
        held.guards(),
        held.before(),
        held.inForce(),
        held.effect(),
        held.under(),
        new Step.Undo(
            held.undo().id(), held.undo().act(), held.undo().readBack(), true, Optional.empty()),
        held.auxiliary(),
        held.thenVerify(),
        held.whenRed());
  }

  private static Step.Holding reloaded() {
    Step.Holding held = muted(CURE);
    return new Step.Holding(
        held.id(),
        held.change(),
        held.guards(),
        held.before(),
        held.inForce(),
        Optional.of(attempt("reload", RELOAD, check("reload.well", PROBE))),
        held.under(),
        new Step.Undo(
            held.undo().id(),
            held.undo().act(),
            held.undo().readBack(),
            false,
            Optional.of(
                new Step.UndoEffect(
                    StepId.of("reload.again"), RELOAD, check("reload.look", LOADED)))),
        held.auxiliary(),
        Optional.of(check("finally", PROBE)),
        held.whenRed());
  }

  private static Step.Holding limit(String number) {
    TreeMap<String, String> parameters = new TreeMap<>();
    parameters.put("n", number);
    Question set = new Question.CustomQuestion("is it limited", parameters, SERVER);
    Question asFound = new Question.CustomQuestion("is it free", parameters, SERVER);
    return new Step.Holding(
        StepId.of("limit"),
        new CustomAction("limit", parameters, Risk.CHANGES, SERVER),
        List.of(),
        check("limit.before", set),
        check("limit.read", set),
        Optional.empty(),
        List.of(note("look", PROBE)),
        new Step.Undo(
            StepId.of("free"),
            new CustomAction("free", parameters, Risk.CHANGES, SERVER),
            check("free.read", asFound),
            false,
            Optional.empty()),
        false,
        Optional.empty(),
        EscalationReason.RELAPSED);
  }
}
