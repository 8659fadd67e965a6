package dev.pophealth.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorRowTest {

  static MonitorRow row(
      MonitorName monitor, HealthSetName healthSet, AlertValue value, HealthSetState state) {
    return MonitorRow.builder()
        .server(ServerName.of("cas1"))
        .monitor(monitor)
        .healthSet(healthSet)
        .value(value)
        .state(state)
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "HEALTHY, ONLINE, true",
    "HEALTHY, NOT_APPLICABLE, true",
    "HEALTHY, OFFLINE, false",
    "HEALTHY, UNKNOWN, false",
    "UNHEALTHY, ONLINE, false",
    "DEGRADED, ONLINE, false",
    "DISABLED, ONLINE, false"
  })
  void a_row_is_well_when_healthy_and_in_service(
      AlertValue value, HealthSetState state, boolean well) {
    assertThat(row(PopSketch.CTP, PopSketch.POP, value, state).well()).isEqualTo(well);
  }

  @Test
  void a_row_becomes_a_reading_with_the_servers_own_stamps() {
    Instant start = Instant.parse("2026-03-01T10:00:00Z");
    MonitorRow row = row(PopSketch.CTP, PopSketch.POP, AlertValue.UNHEALTHY, HealthSetState.ONLINE);
    MonitorRow measured = MonitorRow.builder().from(row).measuredAt(start.plusSeconds(1)).build();
    assertThat(measured.reading(Optional.of(start)))
        .isEqualTo(
            new MonitorReading(
                PopSketch.CTP, AlertValue.UNHEALTHY, HealthSetState.ONLINE, Freshness.FRESH));
    assertThat(row.reading(Optional.of(start)).freshness()).isEqualTo(Freshness.UNKNOWN);
    assertThat(measured.reading(Optional.of(start.plusSeconds(2))).freshness())
        .isEqualTo(Freshness.STALE);
  }
}
