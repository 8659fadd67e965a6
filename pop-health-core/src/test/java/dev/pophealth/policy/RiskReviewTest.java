package dev.pophealth.policy;

import static dev.pophealth.policy.Fleet.BOLD;
import static dev.pophealth.policy.Fleet.DEFAULTS;
import static dev.pophealth.policy.Fleet.MBX1;
import static dev.pophealth.policy.Fleet.NOON;
import static dev.pophealth.policy.Fleet.restart;
import static dev.pophealth.policy.Fleet.restartService;
import static dev.pophealth.policy.Fleet.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pophealth.health.ComponentName;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskReviewTest {

  @Test
  void a_service_restart_runs_unattended_by_default() {
    assertThat(review(DEFAULTS, restartService(MBX1)))
        .isEqualTo(new Review.Allow(List.of(new Reason.Unattended(Risk.INTERRUPTS))));
  }

  @Test
  void a_server_restart_is_asked_for_by_default() {
    assertThat(review(DEFAULTS, restart(MBX1)))
        .isEqualTo(
            new Review.Ask(
                NOON.plus(Duration.ofMinutes(30)),
                List.of(new Reason.NeedsApproval(Risk.TAKES_DOWN))));
  }

  @Test
  void what_is_left_to_people_is_refused() {
    AutomationPolicy timid =
        AutomationPolicy.builder().unattended(Risk.CHANGES).withApproval(Risk.INTERRUPTS).build();
    assertThat(review(timid, restart(MBX1)).why())
        .contains(new Reason.LeftToPeople(Risk.TAKES_DOWN));
    assertThat(review(timid, restart(MBX1)).verdict()).isEqualTo(Verdict.REFUSE);
    assertThat(review(timid, restartService(MBX1)).verdict()).isEqualTo(Verdict.ASK);
  }

  @Test
  void activating_a_component_is_always_asked_for() {
    Act activate = new Act.ActivateComponent(ComponentName.of("PopProxy"), MBX1);
    assertThat(review(BOLD, activate).why()).containsExactly(new Reason.AlwaysAsked(activate));
    assertThat(review(BOLD, activate).verdict()).isEqualTo(Verdict.ASK);
  }

  @Test
  void unattended_above_approval_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AutomationPolicy.builder().withApproval(Risk.CHANGES).build())
        .withMessageContaining("raise withApproval");
  }

  @Test
  void a_placeholder_is_not_reviewed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> review(BOLD, restart(ServerName.placeholder("server"))))
        .withMessageContaining("bind it");
  }
}
