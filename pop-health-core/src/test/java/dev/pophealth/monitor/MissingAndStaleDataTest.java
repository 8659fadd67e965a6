package dev.pophealth.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.AlertValue;
import dev.pophealth.health.ProbeResult;
import org.junit.jupiter.api.Test;

class MissingAndStaleDataTest extends Watched {

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
