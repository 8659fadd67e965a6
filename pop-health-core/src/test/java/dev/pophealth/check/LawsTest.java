package dev.pophealth.check;

import static dev.pophealth.check.Broken.BLOCK;
import static dev.pophealth.check.Broken.COPIES;
import static dev.pophealth.check.Broken.PROBE;
import static dev.pophealth.check.Broken.RESTART_SERVER;
import static dev.pophealth.check.Broken.RESTART_SERVICE;
import static dev.pophealth.check.Broken.letter;
import static dev.pophealth.check.Broken.onEachFound;
import static dev.pophealth.recovery.Runbook.SERVER;
import static dev.pophealth.recovery.Steps.ask;
import static dev.pophealth.recovery.Steps.bare;
import static dev.pophealth.recovery.Steps.finish;
import static dev.pophealth.recovery.Steps.note;
import static dev.pophealth.recovery.Steps.pause;
import static dev.pophealth.recovery.Steps.silence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Resolution;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.Way;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Laws that users write: each shape is kept by one runbook and broken by another. */
class LawsTest {

  private static final Happening RESTART = Happening.restartOfServer();
  private static final Happening NONE_ACTIVE =
      Happening.answered(Question.ReadCopyStatus.class, Way.YES);
  private static final Happening BLOCKED = Happening.act(Act.BlockActivation.class);
  private static final Happening GREEN = Happening.verdict(Way.YES);

  @Test
  void each_needs_its_evidence() {
    Law<?> law = Laws.each(RESTART).needs(NONE_ACTIVE).law("U1", "databases come first");
    assertThat(law.id()).isEqualTo("U1");
    assertThat(law.because()).isEqualTo("databases come first");
    assertKept(law, noneActive("1"), bare("2", RESTART_SERVER));
    assertThat(wrong(law, bare("1", RESTART_SERVER)))
        .hasValue("restart of a server, but not after ReadCopyStatus answered YES");
    assertThat(wrong(law, note("1", COPIES), bare("2", RESTART_SERVER))).isPresent();
  }

  @Test
  void an_answer_counts_until_the_same_is_answered_otherwise() {
    Law<?> law = Laws.each(RESTART).needs(NONE_ACTIVE).law("U1", "");
    assertBroken(law, noneActive("1"), note("2", COPIES), bare("3", RESTART_SERVER));
    assertKept(law, noneActive("1"), note("2", PROBE), bare("3", RESTART_SERVER));
  }

  @Test
  void each_needs_evidence_newer_than_every_spoiler_that_may_have_happened() {
    Law<?> law =
        Laws.each(RESTART)
            .needs(NONE_ACTIVE)
            .since(BLOCKED)
            .since(Happening.act(Act.RestoreActivation.class))
            .law("U1", "");
    assertKept(law, bare("1", BLOCK), noneActive("2"), bare("3", RESTART_SERVER));
    assertBroken(law, noneActive("1"), bare("2", BLOCK), bare("3", RESTART_SERVER));
    Optional<Violation> lifted =
        violation(law, noneActive("1"), bare("2", Broken.LIFT), bare("3", RESTART_SERVER));
    assertThat(lifted).hasValueSatisfying(found -> assertThat(found.path()).hasSize(3));
    assertThat(lifted.map(Violation::wrong))
        .hasValue(
            "restart of a server, but not after ReadCopyStatus answered YES"
                + " since BlockActivation or RestoreActivation");
  }

  @Test
  void a_spoiler_that_certainly_did_not_happen_spoils_nothing() {
    Law<?> law = Laws.never(RESTART).after(BLOCKED).law("U2", "");
    assertThat(violation(law, bare("1", BLOCK), bare("2", RESTART_SERVER)))
        .hasValueSatisfying(
            found ->
                assertThat(((PathEvent.Acted) found.path().get(0)).way().mayHaveHappened())
                    .isTrue());
  }

  @Test
  void an_act_is_evidence_only_when_it_surely_happened() {
    Law<?> law = Laws.each(RESTART).needs(Happening.act(Act.RestartService.class)).law("U3", "");
    assertThat(violation(law, bare("1", RESTART_SERVICE), bare("2", RESTART_SERVER)))
        .hasValueSatisfying(
            found ->
                assertThat(((PathEvent.Acted) found.path().get(0)).way()).isNotEqualTo(Way.DONE));
  }

  @Test
  void evidence_and_spoilers_of_another_server_count_unless_it_says_the_same_server() {
    EachNeeds needs = Laws.each(RESTART).needs(NONE_ACTIVE).since(BLOCKED);
    Step[] elsewhere = {noneActive("1"), onEachFound(bare("2", RESTART_SERVER))};
    assertKept(needs.law("U1", ""), elsewhere);
    assertThat(wrong(needs.onTheSameServer().law("U1", ""), elsewhere))
        .hasValueSatisfying(words -> assertThat(words).endsWith(", on mbx1"));
    Step[] spoiled = {noneActive("1"), onEachFound(bare("2", BLOCK), bare("3", RESTART_SERVER))};
    assertBroken(needs.law("U1", ""), spoiled);
  }

  @Test
  void never_after_is_broken_as_soon_as_it_is_decided() {
    Law<?> law =
        Laws.never(Happening.act(Act.RestartServer.class))
            .after(Happening.asked(Question.ReadTopology.class))
            .law("U2", "");
    Step peers = note("1", new Question.ReadTopology(SERVER));
    assertThat(wrong(law, peers, bare("2", RESTART_SERVER)))
        .hasValue("RestartServer after ReadTopology");
    assertKept(law, bare("1", RESTART_SERVER), peers);
  }

  @Test
  void never_after_on_the_same_server_leaves_other_servers_free() {
    NeverAfter law = Laws.never(RESTART).after(BLOCKED);
    Step[] steps = {bare("1", BLOCK), onEachFound(bare("2", RESTART_SERVER))};
    assertBroken(law.law("U2", ""), steps);
    assertKept(law.onTheSameServer().law("U2", ""), steps);
    assertBroken(law.onTheSameServer().law("U2", ""), bare("1", BLOCK), bare("2", RESTART_SERVER));
  }

  @Test
  void resolved_needs_its_evidence() {
    Law<?> law = Laws.resolved().needs(GREEN).law("U4", "");
    assertKept(
        law, ask("1", PROBE, List.of(solved()), List.of(silence("2")), List.of(silence("3"))));
    assertThat(wrong(law, solved())).hasValue("resolved, but not after verdict YES");
  }

  @Test
  void resolved_needs_evidence_newer_than_the_spoiler() {
    AtEndNeedsSince needs =
        Laws.resolved().needs(GREEN).since(Happening.act(Act.RestartService.class));
    Step[] stale = {green("1"), bare("2", RESTART_SERVICE), solved()};
    assertBroken(needs.law("U4", ""), stale);
    assertBroken(needs.onTheSameServer().law("U4", ""), stale);
    Step[] fresh = {bare("1", RESTART_SERVICE), green("2"), solved()};
    assertKept(needs.law("U4", ""), fresh);
    assertKept(needs.onTheSameServer().law("U4", ""), fresh);
  }

  @Test
  void resolved_on_the_same_server_asks_nothing_of_servers_that_were_not_touched() {
    AtEndNeedsSince needs =
        Laws.resolved().needs(GREEN).since(Happening.act(Act.RestartService.class));
    assertKept(needs.onTheSameServer().law("U4", ""), note("1", PROBE), solved());
    assertBroken(needs.law("U4", ""), note("1", PROBE), solved());
  }

  @Test
  void happenings_can_be_joined_narrowed_and_made_up() {
    Happening longWait = Happening.waited(Duration.ofMinutes(10)).or(Happening.verdict(Way.NO));
    Happening service =
        Happening.act(Act.RestartService.class)
            .where("of POP3", event -> event.toString().contains("MSExchangePOP3"));
    Happening end = Happening.event("any end", event -> event instanceof PathEvent.Escalated);
    assertThat(longWait).hasToString("wait of PT10M or verdict NO");
    assertThat(service).hasToString("RestartService of POP3");
    Law<?> law = Laws.each(service.or(end)).needs(longWait).law("U5", "");
    assertBroken(law, pause("1", Duration.ofMinutes(9)), bare("2", RESTART_SERVICE));
    assertKept(law, pause("1", Duration.ofMinutes(10)), bare("2", RESTART_SERVICE));
    assertBroken(law, pause("1", Duration.ofMinutes(9)));
  }

  private static Step noneActive(String id) {
    return ask(id, COPIES, List.of(), List.of(silence("no")), List.of(silence("unclear")));
  }

  private static Step green(String id) {
    return ask(id, PROBE, List.of(), List.of(silence("no")), List.of(silence("unclear")));
  }

  private static Step solved() {
    return finish("solved", Resolution.RECOVERED);
  }

  private static void assertKept(Law<?> law, Step... steps) {
    assertThat(violation(law, steps).map(Violation::told)).isEmpty();
  }

  private static void assertBroken(Law<?> law, Step... steps) {
    assertThat(violation(law, steps)).isPresent();
  }

  private static Optional<String> wrong(Law<?> law, Step... steps) {
    return violation(law, steps).map(Violation::wrong);
  }

  private static Optional<Violation> violation(Law<?> law, Step... steps) {
    Runbook runbook = letter(steps);
    return Checker.of(law).check(runbook).violations().stream().findFirst();
  }
}
