package dev.pophealth.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.AlertValue;
import dev.pophealth.health.HealthSetName;
import dev.pophealth.health.HealthSetState;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.MonitorRow;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Alert;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedMonitorsTest {

  private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

  @Test
  void unhealthy_monitors_of_the_model_are_red_each_once_by_their_canonical_name() {
    List<MonitorRow> rows =
        List.of(
            row("poptestdeepmonitor", AlertValue.UNHEALTHY),
            row("PopDeepTestMonitor", AlertValue.UNHEALTHY));
    assertThat(RedMonitors.of(rows, PopHealth.model(), NOW))
        .containsExactly(new Alert(PopHealth.DEEP_TEST_MONITOR, ServerName.of("mbx1"), NOW));
  }

  @Test
  void other_values_and_other_monitors_are_not_red() {
    List<MonitorRow> rows =
        List.of(
            row("PopDeepTestMonitor", AlertValue.DEGRADED),
            row("PopDeepTestMonitor", AlertValue.REPAIRING),
            row("PopDeepTestMonitor", AlertValue.UNKNOWN),
            row("ImapDeepTestMonitor", AlertValue.UNHEALTHY));
    assertThat(RedMonitors.of(rows, PopHealth.model(), NOW)).isEmpty();
  }

  private static MonitorRow row(String monitor, AlertValue value) {
    return MonitorRow.builder()
        .server(ServerName.of("mbx1"))
        .monitor(MonitorName.of(monitor))
        .healthSet(HealthSetName.of("POP.Protocol"))
        .value(value)
        .state(HealthSetState.ONLINE)
        .build();
  }
}
