package dev.pophealth.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.AlertValue;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.ProbeResult;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuppressionTest extends Watched {

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
