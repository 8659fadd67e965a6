package dev.pophealth.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.pophealth.health.Answer;
import dev.pophealth.health.ComponentName;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServiceName;
import dev.pophealth.health.ToldReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that go into the engine and come out of it. */
class RecoveryValuesTest {

  private static final ServerName SERVER = ServerName.of("mbx1");
  private static final ServerName OTHER = ServerName.of("mbx2");
  private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

  @Test
  void an_outcome_that_came_before_it_was_asked_is_refused() {
    Instant before = NOW.minusNanos(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Outcome.done(3, NOW, before))
        .withMessageContainingAll("outcome 3", NOW.toString(), before.toString(), "one clock");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Outcome.answered(3, NOW, before, new ToldReading(Answer.YES, "")))
        .withMessageContaining("one clock");
    assertThat(Outcome.done(3, NOW, NOW).cameAt()).isEqualTo(NOW);
  }

  @Test
  void a_cause_goes_with_nothing_happened_and_with_nothing_else() {
    for (Effect effect : Effect.values()) {
      Optional<NoneCause> wrong =
          effect == Effect.NONE ? Optional.empty() : Optional.of(NoneCause.REFUSED);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Outcome.Acted(3, NOW, NOW, effect, wrong, ""))
          .withMessageContainingAll("outcome 3", effect.name(), "give a cause with NONE");
    }
  }

  @Test
  void an_outcome_needs_all_its_parts() {
    assertThatNullPointerException().isThrownBy(() -> new Outcome.TimeCame(1, null));
    assertThatNullPointerException()
        .isThrownBy(() -> new Outcome.Answered(1, NOW, NOW, null))
        .withMessage("reading");
    assertThatNullPointerException()
        .isThrownBy(() -> new Outcome.Acted(1, NOW, NOW, Effect.DONE, Optional.empty(), null))
        .withMessage("words");
  }

  @Test
  void each_effect_and_each_cause_takes_a_way_of_its_own() {
    assertThat(List.of(Outcome.done(1, NOW, NOW), Outcome.maybe(1, NOW, NOW, "lost")))
        .extracting(outcome -> ((Outcome.Acted) outcome).way())
        .containsExactly(Way.DONE, Way.MAYBE);
    for (NoneCause cause : NoneCause.values()) {
      Outcome.Acted acted = (Outcome.Acted) Outcome.none(1, NOW, cause, "no");
      assertThat(acted.way()).isEqualTo(Way.of(cause));
      assertThat(acted.way().name()).isEqualTo(cause.name());
      assertThat(acted.way().mayHaveHappened()).isFalse();
    }
    for (Answer answer : Answer.values()) {
      assertThat(Way.of(answer).name()).isEqualTo(answer.name());
    }
    assertThat(EnumSet.allOf(Way.class).stream().filter(Way::mayHaveHappened))
        .containsExactly(Way.DONE, Way.MAYBE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"D4", "C3e.again.wait", "a-b_c.9"})
  void a_step_id_is_its_text(String id) {
    assertThat(StepId.of(id)).hasToString(id).isEqualTo(new StepId(id));
    assertThat(StepId.of("a".repeat(64)).value()).hasSize(64);
  }

  @Test
  void a_step_id_that_is_none_is_refused_with_the_place() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StepId.of(""))
        .withMessageContaining("1 to 64");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StepId.of("a".repeat(65)))
        .withMessageContainingAll("65", "shorten");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StepId.of("D 4"))
        .withMessageContainingAll("character 2", "U+0020", "replace");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StepId.of("D\u00e4"))
        .withMessageContaining("U+00E4");
  }

  @Test
  void step_ids_sort_by_their_text() {
    assertThat(List.of(StepId.of("D5"), StepId.of("C3e"), StepId.of("D4.wait"), StepId.of("D4")))
        .satisfies(
            ids ->
                assertThat(ids.stream().sorted().map(StepId::value))
                    .containsExactly("C3e", "D4", "D4.wait", "D5"));
  }

  @Test
  void what_interrupts_takes_down_or_moves_databases_away_is_disruptive() {
    assertThat(
            List.of(
                new Act.BlockActivation(SERVER),
                new Act.RestartService(ServiceName.of("MSExchangePOP3"), SERVER),
                new Act.RestartServer(SERVER),
                CustomAction.of("recycle pool", Risk.INTERRUPTS, SERVER),
                CustomAction.of("power cycle", Risk.TAKES_DOWN, SERVER)))
        .allMatch(Act::disruptive);
    assertThat(
            List.of(
                new Act.RestoreActivation(SERVER),
                new Act.SetProtocolLogging(SERVER),
                new Act.RestoreProtocolLogging(SERVER),
                new Act.ActivateComponent(ComponentName.of("PopProxy"), SERVER),
                CustomAction.of("raise limit", Risk.CHANGES, SERVER)))
        .noneMatch(Act::disruptive)
        .allMatch(act -> act.risk() == Risk.CHANGES)
        .allMatch(act -> act.on(OTHER).server().equals(OTHER))
        .allMatch(act -> act.on(OTHER).on(SERVER).equals(act));
  }

  @Test
  void an_act_of_ones_own_that_only_observes_is_a_question() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomAction.of("look", Risk.OBSERVES, SERVER))
        .withMessageContainingAll("[look]", "CustomQuestion");
    for (String name : List.of("", " ", "a".repeat(201))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Question.CustomQuestion(name, new TreeMap<>(), SERVER))
          .withMessageContaining("1 to 200");
    }
    TreeMap<String, String> parameters = new TreeMap<>();
    CustomAction act = new CustomAction("raise limit", parameters, Risk.CHANGES, SERVER);
    parameters.put("to", "20");
    assertThat(act.parameters()).isEmpty();
  }

  @Test
  void an_incident_keeps_what_it_was_given() {
    List<Role> roles = new ArrayList<>(List.of(Role.MAILBOX));
    Alert alert = new Alert(MonitorName.of("PopSelfTestMonitor"), SERVER, NOW);
    Incident incident = new Incident(alert, Set.copyOf(roles), List.of(), Optional.empty());
    roles.clear();
    assertThat(incident).isEqualTo(Incident.of(alert, Role.MAILBOX));
    assertThat(new Incident(alert, Set.of(), List.of(), Optional.empty()).roles()).isEmpty();
    assertThat(alert.sameTroubleAs(new Alert(alert.monitor(), SERVER, NOW.plusSeconds(9))))
        .isTrue();
    assertThat(alert.sameTroubleAs(new Alert(alert.monitor(), OTHER, NOW))).isFalse();
  }

  @Test
  void a_rejection_taken_for_a_recovery_says_why_it_is_none() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Acceptance.Rejected(Acceptance.Reason.ENDED, "it is over").orThrow())
        .withMessage("it is over");
    assertThatIllegalStateException()
        .isThrownBy(
            () -> new Resumption.Refused(Resumption.Reason.DOES_NOT_FIT, "outcome 2").orThrow())
        .withMessage("outcome 2");
  }
}
