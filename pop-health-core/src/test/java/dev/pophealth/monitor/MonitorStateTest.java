package dev.pophealth.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pophealth.health.Answer;
import dev.pophealth.health.HealthSetHealth;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonitorStateTest extends Watched {

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
