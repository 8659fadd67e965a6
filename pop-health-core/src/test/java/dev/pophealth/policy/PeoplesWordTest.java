package dev.pophealth.policy;

import static dev.pophealth.policy.Fleet.BOLD;
import static dev.pophealth.policy.Fleet.CURE;
import static dev.pophealth.policy.Fleet.DAG1;
import static dev.pophealth.policy.Fleet.LONE;
import static dev.pophealth.policy.Fleet.MBX1;
import static dev.pophealth.policy.Fleet.MBX2;
import static dev.pophealth.policy.Fleet.NOON;
import static dev.pophealth.policy.Fleet.restart;
import static dev.pophealth.policy.Fleet.restartService;
import static dev.pophealth.policy.Fleet.review;
import static dev.pophealth.policy.Fleet.well;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pophealth.health.GroupName;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeoplesWordTest {

  private final Suppression noRestart =
      new Suppression.OfAct(
          restart(MBX2), NOON.plus(Duration.ofMinutes(60)), "the vendor looks at it");

  private Review review(Suppression suppression, Act act) {
    return AutomationPolicy.builder()
        .from(BOLD)
        .addSuppressions(suppression)
        .build()
        .review(act, CURE, Ledger.empty(), well(), NOON);
  }

  @Test
  void one_act_can_be_forbidden_for_a_time() {
    assertThat(review(noRestart, restart(MBX2)))
        .isEqualTo(
            new Review.HoldUntil(noRestart.until(), List.of(new Reason.Suppressed(noRestart))));
    assertThat(review(noRestart, restart(ServerName.of("mbx2.example.com"))).why())
        .contains(new Reason.Suppressed(noRestart));
    assertThat(review(noRestart, restart(MBX1)).verdict()).isEqualTo(Verdict.ALLOW);
    assertThat(review(noRestart, restartService(MBX2)).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void for_a_long_time_it_is_refused_so_that_a_person_hears_of_it() {
    Suppression longer =
        new Suppression.OfAct(restart(MBX2), NOON.plus(Duration.ofMinutes(61)), "until evening");
    assertThat(review(longer, restart(MBX2)).verdict()).isEqualTo(Verdict.REFUSE);
  }

  @Test
  void it_is_over_at_its_time() {
    Suppression over = new Suppression.OfAct(restart(MBX2), NOON, "over");
    assertThat(review(over, restart(MBX2)).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void acts_from_a_risk_on_can_be_forbidden_in_a_group() {
    Suppression calm =
        new Suppression.OfRisk(DAG1, Risk.INTERRUPTS, NOON.plusSeconds(1), "month's end");
    assertThat(review(calm, restartService(MBX2)).verdict()).isEqualTo(Verdict.HOLD);
    assertThat(review(calm, new Act.RestoreActivation(MBX2)).verdict()).isEqualTo(Verdict.ALLOW);
    assertThat(review(calm, restartService(LONE)).why())
        .doesNotContain(new Reason.Suppressed(calm));
  }

  @Test
  void a_group_that_is_not_known_may_have_any_server_that_is_in_none() {
    Scope strange = new Scope.OnGroup(GroupName.of("DAG9"));
    assertThat(strange.covers(LONE, well())).isTrue();
    assertThat(strange.covers(MBX1, well())).isFalse();
  }

  @Test
  void in_maintenance_nothing_is_done_not_even_clean_up() {
    MaintenanceWindow window =
        new MaintenanceWindow(
            new Scope.OnServer(MBX1), NOON, NOON.plusSeconds(60), "cumulative update");
    AutomationPolicy policy =
        AutomationPolicy.builder().from(BOLD).addMaintenanceWindows(window).build();
    Act lift = new Act.RestoreActivation(MBX1);
    assertThat(policy.review(lift, Occasion.cleanUp("r1"), Ledger.empty(), well(), NOON))
        .isEqualTo(new Review.Refuse(List.of(new Reason.InMaintenance(window))));
    assertThat(policy.interruption(MBX1, well(), NOON)).contains(Interruption.MAINTENANCE);
    assertThat(policy.interruption(MBX1, well(), NOON.minusNanos(1))).isEmpty();
    assertThat(policy.interruption(MBX1, well(), NOON.plusSeconds(60))).isEmpty();
    assertThat(policy.interruption(MBX2, well(), NOON)).isEmpty();
  }

  @Test
  void a_dry_run_refuses_everything_and_says_what_would_be() {
    AutomationPolicy dry = AutomationPolicy.builder().dryRun(true).build();
    assertThat(dry.review(restart(MBX1), CURE, Ledger.empty(), well(), NOON))
        .isEqualTo(
            new Review.Refuse(
                List.of(
                    new Reason.DryRun(Verdict.ASK), new Reason.NeedsApproval(Risk.TAKES_DOWN))));
  }

  @Test
  void words_of_people_are_one_bounded_line() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Suppression.OfAct(restart(MBX1), NOON, " "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Suppression.OfAct(restart(MBX1), NOON, "two\nlines"))
        .withMessageContaining("one plain line");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Suppression.OfAct(restart(MBX1), NOON, "x".repeat(501)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MaintenanceWindow(new Scope.Everywhere(), NOON, NOON, "empty"));
  }

  @Test
  void what_is_forbidden_on_a_server_is_so_under_its_other_name() {
    Scope mbx1 = new Scope.OnServer(MBX1);
    assertThat(mbx1.covers(ServerName.of("MBX1.example.com"), well())).isTrue();
    assertThat(mbx1.covers(MBX2, well())).isFalse();
  }
}
