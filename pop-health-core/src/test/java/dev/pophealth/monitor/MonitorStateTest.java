package dev.pophealth.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pophealth.health.AlertValue;
import dev.pophealth.health.Answer;
import dev.pophealth.health.HealthSetHealth;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MonitorStateTest {

  static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
  static final ServerName CAS1 = ServerName.of("cas1");
  private static final MonitorPlan PUBLISHED = MonitorPlan.of(PopHealth.PROXY_TEST_MONITOR);

  private MonitorState state = MonitorState.begin(PUBLISHED, CAS1, START);
  private Optional<Alert> alert = Optional.empty();

  private static Instant second(long second) {
    return START.plusSeconds(second);
  }

  private MonitorLevel hear(Judgement judgement) {
    state = judgement.state();
    alert = judgement.alert();
    return state.level();
  }

  private MonitorLevel probe(long second, ProbeResult result) {
    return hear(state.after(new Observation.Probed(second(second), new ProbeReading(result, ""))));
  }

  private MonitorLevel time(long second) {
    return hear(state.at(second(second)));
  }

  private void turnRed() {
    for (int i = 0; i < 4; i++) {
      probe(60L * i, ProbeResult.FAILED);
    }
  }

  @Nested
  class FailuresInARow {

    @Test
    void the_fourth_in_a_row_turns_it_red_the_third_does_not() {
      assertThat(probe(0, ProbeResult.SUCCEEDED)).isEqualTo(MonitorLevel.HEALTHY);
      assertThat(probe(60, ProbeResult.FAILED)).isEqualTo(MonitorLevel.HEALTHY);
      assertThat(probe(120, ProbeResult.TIMED_OUT)).isEqualTo(MonitorLevel.HEALTHY);
      assertThat(probe(180, ProbeResult.FAILED)).isEqualTo(MonitorLevel.HEALTHY);
      assertThat(probe(240, ProbeResult.FAILED)).isEqualTo(MonitorLevel.DEGRADED);
    }

    @Test
    void they_have_to_be_within_the_window() {
      probe(0, ProbeResult.FAILED);
      probe(100, ProbeResult.FAILED);
      probe(200, ProbeResult.FAILED);
      assertThat(probe(240, ProbeResult.FAILED)).isEqualTo(MonitorLevel.MISSING);
      assertThat(probe(241, ProbeResult.FAILED)).isEqualTo(MonitorLevel.DEGRADED);
    }

    @Test
    void one_success_in_between_begins_the_count_anew() {
      probe(0, ProbeResult.FAILED);
      probe(60, ProbeResult.FAILED);
      probe(120, ProbeResult.FAILED);
      probe(150, ProbeResult.SUCCEEDED);
      assertThat(probe(180, ProbeResult.FAILED)).isEqualTo(MonitorLevel.HEALTHY);
    }

    @Test
    void one_success_makes_it_healthy_again() {
      turnRed();
      assertThat(state.redSince()).contains(second(180));
      assertThat(probe(240, ProbeResult.SUCCEEDED)).isEqualTo(MonitorLevel.HEALTHY);
      assertThat(state.redSince()).isEmpty();
    }

    @Test
    void what_could_not_run_neither_counts_nor_clears() {
      probe(0, ProbeResult.FAILED);
      probe(60, ProbeResult.FAILED);
      probe(120, ProbeResult.FAILED);
      assertThat(probe(150, ProbeResult.NOT_RUN)).isEqualTo(MonitorLevel.MISSING);
      assertThat(probe(160, ProbeResult.MISCONFIGURED)).isEqualTo(MonitorLevel.MISSING);
      assertThat(probe(180, ProbeResult.FAILED)).isEqualTo(MonitorLevel.DEGRADED);
      assertThat(probe(240, ProbeResult.POISONED)).isEqualTo(MonitorLevel.DEGRADED);
    }
  }

  @Nested
  class LevelsOverTime {

    @Test
    void it_gets_graver_at_the_published_times() {
      turnRed();
      assertThat(time(180 + 119)).isEqualTo(MonitorLevel.DEGRADED);
      assertThat(time(180 + 120)).isEqualTo(MonitorLevel.UNHEALTHY);
      for (int s = 240; s < 180 + 1200; s += 60) {
        assertThat(probe(Math.max(s, 300), ProbeResult.FAILED)).isEqualTo(MonitorLevel.UNHEALTHY);
      }
      assertThat(time(180 + 1199)).isEqualTo(MonitorLevel.UNHEALTHY);
      assertThat(time(180 + 1200)).isEqualTo(MonitorLevel.UNHEALTHY2);
      for (int s = 1440; s < 180 + 2400; s += 60) {
        probe(s, ProbeResult.FAILED);
      }
      assertThat(time(180 + 2399)).isEqualTo(MonitorLevel.UNHEALTHY2);
      assertThat(time(180 + 2400)).isEqualTo(MonitorLevel.UNRECOVERABLE);
      assertThat(state.value()).isEqualTo(AlertValue.UNHEALTHY);
    }

    @Test
    void it_alerts_once_for_each_time_that_it_is_red() {
      turnRed();
      assertThat(alert).isEmpty();
      time(300);
      assertThat(alert).contains(new Alert(PUBLISHED.monitor(), CAS1, second(300)));
      probe(360, ProbeResult.FAILED);
      assertThat(alert).isEmpty();
      probe(420, ProbeResult.SUCCEEDED);
      for (int i = 0; i < 6; i++) {
        probe(480 + 60L * i, ProbeResult.FAILED);
      }
      assertThat(alert).contains(new Alert(PUBLISHED.monitor(), CAS1, second(780)));
    }

    @Test
    void changes_of_level_are_told() {
      turnRed();
      assertThat(state.at(second(300)).change())
          .contains(new LevelChange(MonitorLevel.DEGRADED, MonitorLevel.UNHEALTHY, second(300)));
      assertThat(state.at(second(299)).change()).isEmpty();
      time(300);
      assertThat(state.since()).isEqualTo(second(300));
    }

    @Test
    void the_level_of_the_alert_can_be_chosen() {
      state =
          MonitorState.begin(
              MonitorPlan.builder()
                  .monitor(PopHealth.PROXY_TEST_MONITOR)
                  .alertAt(MonitorLevel.DEGRADED)
                  .build(),
              CAS1,
              START);
      turnRed();
      assertThat(alert).isPresent();
    }
  }

  @Nested
  class MissingAndStaleData {

    @Test
    void what_was_never_measured_is_missing_not_healthy() {
      assertThat(time(100_000)).isEqualTo(MonitorLevel.MISSING);
      assertThat(probe(100_060, ProbeResult.NOT_RUN)).isEqualTo(MonitorLevel.MISSING);
      assertThat(state.value()).isEqualTo(AlertValue.UNINITIALIZED);
    }

    @Test
    void a_healthy_one_goes_stale_when_nothing_is_measured_any_more() {
      probe(0, ProbeResult.SUCCEEDED);
      assertThat(time(240)).isEqualTo(MonitorLevel.HEALTHY);
      assertThat(time(241)).isEqualTo(MonitorLevel.STALE);
      assertThat(state.value()).isEqualTo(AlertValue.UNAVAILABLE);
    }

    @Test
    void a_red_one_goes_stale_too_and_alerts_again_afterwards() {
      turnRed();
      time(300);
      assertThat(probe(500, ProbeResult.NOT_RUN)).isEqualTo(MonitorLevel.STALE);
      assertThat(state.redSince()).isEmpty();
      for (int i = 0; i < 6; i++) {
        probe(600 + 60L * i, ProbeResult.FAILED);
      }
      assertThat(alert).isPresent();
      assertThat(state.redSince()).contains(second(780));
    }

    @Test
    void it_stays_stale_until_the_rule_says_something() {
      probe(0, ProbeResult.SUCCEEDED);
      time(500);
      assertThat(probe(510, ProbeResult.FAILED)).isEqualTo(MonitorLevel.STALE);
      assertThat(probe(520, ProbeResult.SUCCEEDED)).isEqualTo(MonitorLevel.HEALTHY);
    }

    @Test
    void a_late_observation_counts_unless_a_newer_one_came_before() {
      probe(0, ProbeResult.SUCCEEDED);
      time(70);
      probe(5, ProbeResult.FAILED);
      assertThat(state.measuredAt()).contains(second(5));
      probe(3, ProbeResult.SUCCEEDED);
      assertThat(state.measuredAt()).contains(second(5));
    }

    @Test
    void a_clock_set_back_begins_anew() {
      turnRed();
      assertThat(time(180 - 240)).isEqualTo(MonitorLevel.DEGRADED);
      assertThat(time(180 - 241)).isEqualTo(MonitorLevel.MISSING);
      assertThat(probe(-60, ProbeResult.SUCCEEDED)).isEqualTo(MonitorLevel.HEALTHY);
    }
  }

  @Nested
  class Suppressed {

    @Test
    void nothing_is_judged_and_nothing_alerted() {
      turnRed();
      state = state.suppressed(Interruption.PERSON_AT_WORK, Optional.empty(), second(200));
      assertThat(state.value()).isEqualTo(AlertValue.REPAIRING);
      assertThat(probe(240, ProbeResult.FAILED)).isEqualTo(MonitorLevel.MISSING);
      assertThat(time(10_000)).isEqualTo(MonitorLevel.MISSING);
      assertThat(alert).isEmpty();
      assertThat(state.suppressed()).contains(Interruption.PERSON_AT_WORK);
    }

    @Test
    void afterwards_it_begins_from_nothing() {
      turnRed();
      state = state.suppressed(Interruption.DISABLED, Optional.empty(), second(200));
      assertThat(state.value()).isEqualTo(AlertValue.DISABLED);
      state = state.resumed(second(300));
      assertThat(state.suppressed()).isEmpty();
      assertThat(probe(301, ProbeResult.FAILED)).isEqualTo(MonitorLevel.MISSING);
      assertThat(alert).isEmpty();
    }

    @Test
    void it_may_end_by_itself() {
      state = state.suppressed(Interruption.MAINTENANCE, Optional.of(second(600)), second(0));
      time(599);
      assertThat(state.suppressed()).contains(Interruption.MAINTENANCE);
      assertThat(probe(600, ProbeResult.SUCCEEDED)).isEqualTo(MonitorLevel.HEALTHY);
      assertThat(state.suppressed()).isEmpty();
    }

    @Test
    void resuming_what_is_not_suppressed_changes_nothing() {
      turnRed();
      assertThat(state.resumed(second(200))).isSameAs(state);
    }
  }

  @Nested
  class OtherRules {

    private MonitorLevel measure(long second, double value) {
      return hear(state.after(new Observation.Measured(second(second), value)));
    }

    private void begin(Rule rule) {
      state =
          MonitorState.begin(
              MonitorPlan.builder().monitor(PopHealth.AVERAGE_TIME_MONITOR).rule(rule).build(),
              CAS1,
              START);
    }

    @Test
    void an_average_above_its_threshold_is_red_at_it_is_not() {
      begin(new Rule.AboveThreshold(60, 2, Duration.ofMinutes(30)));
      measure(0, 60.1);
      assertThat(measure(300, 60.0)).isEqualTo(MonitorLevel.HEALTHY);
      measure(600, 60.1);
      assertThat(measure(900, 61)).isEqualTo(MonitorLevel.DEGRADED);
    }

    @Test
    void a_green_probe_does_not_clear_it_nor_a_number_a_probe() {
      begin(new Rule.AboveThreshold(60, 1, Duration.ofMinutes(30)));
      measure(0, 61);
      assertThat(probe(10, ProbeResult.SUCCEEDED)).isEqualTo(MonitorLevel.DEGRADED);
      assertThat(hear(state.after(new Observation.NotMeasured(second(20), "no counter"))))
          .isEqualTo(MonitorLevel.DEGRADED);
      assertThat(measure(30, 1)).isEqualTo(MonitorLevel.HEALTHY);
      begin(Rule.ConsecutiveFailures.PUBLISHED);
      assertThat(measure(0, 1)).isEqualTo(MonitorLevel.MISSING);
    }

    @Test
    void a_share_of_failures_is_red_from_its_percentage_on() {
      begin(new Rule.FailureShare(50, 4, Duration.ofMinutes(4)));
      probe(0, ProbeResult.FAILED);
      probe(60, ProbeResult.FAILED);
      assertThat(probe(120, ProbeResult.SUCCEEDED)).isEqualTo(MonitorLevel.MISSING);
      assertThat(probe(180, ProbeResult.SUCCEEDED)).isEqualTo(MonitorLevel.DEGRADED);
      assertThat(probe(240, ProbeResult.SUCCEEDED)).isEqualTo(MonitorLevel.HEALTHY);
    }

    @Test
    void with_too_few_runs_nothing_changes() {
      begin(new Rule.FailureShare(1, 3, Duration.ofMinutes(4)));
      probe(0, ProbeResult.FAILED);
      assertThat(probe(60, ProbeResult.FAILED)).isEqualTo(MonitorLevel.MISSING);
      assertThat(probe(120, ProbeResult.FAILED)).isEqualTo(MonitorLevel.DEGRADED);
    }
  }

  @Test
  void its_row_rolls_up_into_a_health_set() {
    turnRed();
    time(300);
    HealthSetHealth health =
        HealthSetHealth.of(
            PopHealth.model(),
            PopHealth.POP_PROXY_SET,
            CAS1,
            EnumSet.of(Role.CLIENT_ACCESS),
            List.of(state.row(PopHealth.POP_PROXY_SET)));
    assertThat(health.answer()).isEqualTo(Answer.NO);
    probe(320, ProbeResult.SUCCEEDED);
    assertThat(state.row(PopHealth.POP_PROXY_SET).well()).isTrue();
  }

  @Test
  void numbers_that_make_no_sense_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rule.ConsecutiveFailures(0, Duration.ofSeconds(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rule.ConsecutiveFailures(1, Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rule.FailureShare(0, 1, Duration.ofSeconds(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rule.FailureShare(101, 1, Duration.ofSeconds(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rule.AboveThreshold(Double.NaN, 1, Duration.ofSeconds(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Observation.Measured(START, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Transitions(
                    Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(3)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> MonitorPlan.builder().from(PUBLISHED).staleAfter(Duration.ofSeconds(59)).build());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> MonitorPlan.builder().from(PUBLISHED).alertAt(MonitorLevel.STALE).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MonitorState.begin(PUBLISHED, ServerName.placeholder("server"), START));
  }
}
