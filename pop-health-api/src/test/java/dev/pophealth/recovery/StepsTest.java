package dev.pophealth.recovery;

import static dev.pophealth.recovery.Runbook.SERVER;
import static dev.pophealth.recovery.Steps.attempt;
import static dev.pophealth.recovery.Steps.check;
import static dev.pophealth.recovery.Steps.drained;
import static dev.pophealth.recovery.Steps.guard;
import static dev.pophealth.recovery.Steps.note;
import static dev.pophealth.recovery.Steps.pause;
import static dev.pophealth.recovery.Steps.poll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pophealth.health.ComponentName;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ServiceName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of a runbook write, and the bounds of its numbers. */
class StepsTest {

  private static final Question WELL =
      new Question.ReadServerHealth(MonitorName.of("PopSelfTestMonitor"), SERVER);
  private static final Act RESTART =
      new Act.RestartService(ServiceName.of("MSExchangePOP3BE"), SERVER);
  private static final Act REBOOT = new Act.RestartServer(SERVER);
  private static final Question NONE_ACTIVE = new Question.ReadCopyStatus(SERVER);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Step.Poll MOVED = poll("D4", NONE_ACTIVE, MINUTE, 10);

  private static final Map<String, BiFunction<RunbookSettings.Builder, Integer, RunbookSettings>>
      NUMBERS =
          Map.of(
              "confirmations", (b, n) -> b.confirmations(n).build(),
              "upRounds", (b, n) -> b.upRounds(n).build(),
              "maxFound", (b, n) -> b.maxFound(n).build());
  private static final Map<String, BiFunction<RunbookSettings.Builder, Duration, RunbookSettings>>
      TIMES =
          Map.of(
              "confirmEvery", (b, n) -> b.confirmEvery(n).build(),
              "retryAfter", (b, n) -> b.retryAfter(n).build(),
              "settle", (b, n) -> b.settle(n).build(),
              "upEvery", (b, n) -> b.upEvery(n).build(),
              "grace", (b, n) -> b.grace(n).build(),
              "licenceAge", (b, n) -> b.licenceAge(n).build());

  private static void refused(ThrowingCallable written, String... words) {
    assertThatIllegalArgumentException().isThrownBy(written).withMessageContainingAll(words);
  }

  private static RunbookSettings number(String name, int value) {
    return NUMBERS.get(name).apply(RunbookSettings.builder(), value);
  }

  private static RunbookSettings time(String name, Duration value) {
    return TIMES.get(name).apply(RunbookSettings.builder(), value);
  }

  @ParameterizedTest
  @CsvSource({"confirmations, 10", "upRounds, 200", "maxFound, 16"})
  void a_number_out_of_its_range_is_refused_by_name(String name, int most) {
    for (int value : new int[] {Integer.MIN_VALUE, -1, 0, most + 1}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> number(name, value))
          .withMessage(name + " is " + value + ": choose a number from 1 to " + most);
    }
    assertThatCode(() -> number(name, 1)).doesNotThrowAnyException();
    assertThatCode(() -> number(name, most)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirmEvery", "retryAfter", "settle", "upEvery", "grace", "licenceAge"})
  void a_time_that_is_not_above_zero_is_refused_by_name(String name) {
    for (Duration value : List.of(Duration.ZERO, Duration.ofNanos(-1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> time(name, value))
          .withMessage(name + " is " + value + ": choose a time above zero");
    }
    assertThatCode(() -> time(name, Duration.ofNanos(1))).doesNotThrowAnyException();
  }

  @Test
  void an_attempt_without_verification_is_refused() {
    refused(() -> attempt("X1", RESTART), "attempt X1", "no verification", "must be green");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1001})
  void a_poll_without_a_bound_is_refused(int rounds) {
    refused(
        () -> poll("X4", NONE_ACTIVE, MINUTE, rounds), "poll X4", rounds + " rounds", "1 to 1000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S"})
  void a_poll_without_a_pause_between_its_rounds_is_refused(String every) {
    refused(
        () -> poll("X4", NONE_ACTIVE, Duration.parse(every), 3),
        "poll X4",
        every,
        "a time above zero");
  }

  @Test
  void a_restart_of_a_server_that_nothing_proves_to_be_back_is_refused() {
    refused(
        () ->
            new Step.Attempt(
                StepId.of("X5"),
                REBOOT,
                List.of(check("X6", WELL)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
        "attempt X5",
        "takes a server down",
        "proven to be back");
  }

  @Test
  void a_restart_of_a_server_is_written_with_what_proves_it_to_be_back() {
    Step.Comeback back = attempt("D5", REBOOT, check("D6", WELL)).comeback().orElseThrow();
    Question up = new Question.ReadServerUp(Optional.empty(), SERVER);
    assertThat(back)
        .isEqualTo(
            new Step.Comeback(
                check("D5.boot", new Question.ReadBootTime(SERVER)),
                StepId.of("D5.settle"),
                check("D5.look", up),
                check("D5.up", up),
                StepId.of("D5.grace")));
    assertThat(attempt("D1", RESTART, check("D2", WELL)).comeback()).isEmpty();
  }

  @Test
  void what_is_added_to_an_attempt_leaves_the_rest_of_it_alone() {
    Step.Attempt plain = attempt("D1", RESTART, check("D2", WELL), check("D2.too", WELL));
    Step guard = guard("D1.guard", WELL, new Act.ActivateComponent(proxy(), SERVER));
    Step.Pause pause = pause("D1.pause", Duration.ofMinutes(10));
    Step.Attempt full =
        plain
            .guardedBy(guard)
            .unless(check("D1.history", WELL))
            .after(pause)
            .renewedBy(check("D1.again", WELL));
    assertThat(full)
        .isEqualTo(
            new Step.Attempt(
                StepId.of("D1"),
                RESTART,
                List.of(check("D2", WELL), check("D2.too", WELL)),
                List.of(guard),
                Optional.of(check("D1.history", WELL)),
                Optional.empty(),
                Optional.of(pause),
                Optional.of(check("D1.again", WELL))));
    assertThat(plain.guards()).isEmpty();
  }

  private static ComponentName proxy() {
    return ComponentName.of("PopProxy");
  }

  @Test
  void a_drain_is_a_block_a_poll_before_what_is_guarded_already_and_a_lift_where_all_is_green() {
    Step looked = note("D5.note", WELL);
    Step.Attempt restart = attempt("D5", REBOOT, check("D6", WELL)).guardedBy(looked);
    Step.Holding drained = drained("D3", MOVED, "D7", restart);
    assertThat(drained.change()).isEqualTo(new Act.BlockActivation(SERVER));
    assertThat(drained.before())
        .isEqualTo(check("D3.before", new Question.ReadActivation(true, SERVER)));
    assertThat(drained.inForce())
        .isEqualTo(check("D3.read", new Question.ReadActivation(true, SERVER)));
    assertThat(drained.under()).containsExactly(restart.guardedBy(MOVED, looked));
    assertThat(drained.undo())
        .isEqualTo(
            new Step.Undo(
                StepId.of("D7"),
                new Act.RestoreActivation(SERVER),
                check("D7.read", new Question.ReadActivation(false, SERVER)),
                true,
                Optional.empty()));
    assertThat(drained.auxiliary()).isFalse();
    assertThat(drained.whenRed()).isEqualTo(EscalationReason.EXHAUSTED);
  }

  @Test
  void a_way_back_that_restarts_something_needs_what_must_be_green_afterwards() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Step.Holding(
                    StepId.of("C3a"),
                    new Act.SetProtocolLogging(SERVER),
                    List.of(),
                    check("C3a.before", new Question.ReadPopSettings(true, SERVER)),
                    check("C3a.read", new Question.ReadPopSettings(true, SERVER)),
                    Optional.empty(),
                    List.of(),
                    new Step.Undo(
                        StepId.of("C6"),
                        new Act.RestoreProtocolLogging(SERVER),
                        check("C6.read", new Question.ReadPopSettings(false, SERVER)),
                        false,
                        Optional.of(
                            new Step.UndoEffect(StepId.of("C7"), RESTART, check("C7.look", WELL)))),
                    true,
                    Optional.empty(),
                    EscalationReason.RELAPSED))
        .withMessageContainingAll("holding C3a", "restarts something", "say what must be green");
  }
}
