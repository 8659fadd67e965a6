package dev.pophealth.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.ProbeResult;
import org.junit.jupiter.api.Test;

class FailuresInARowTest extends Watched {

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
