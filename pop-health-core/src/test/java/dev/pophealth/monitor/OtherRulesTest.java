package dev.pophealth.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.ProbeResult;
import dev.pophealth.pop.PopHealth;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OtherRulesTest extends Watched {

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
