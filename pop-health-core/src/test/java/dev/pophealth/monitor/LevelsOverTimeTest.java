package dev.pophealth.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.AlertValue;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Alert;
import org.junit.jupiter.api.Test;

class LevelsOverTimeTest extends Watched {

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
