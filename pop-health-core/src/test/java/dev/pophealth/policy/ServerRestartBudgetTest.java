package dev.pophealth.policy;

import static dev.pophealth.policy.Fleet.BOLD;
import static dev.pophealth.policy.Fleet.DAG1;
import static dev.pophealth.policy.Fleet.MBX1;
import static dev.pophealth.policy.Fleet.MBX2;
import static dev.pophealth.policy.Fleet.NOON;
import static dev.pophealth.policy.Fleet.done;
import static dev.pophealth.policy.Fleet.restart;
import static dev.pophealth.policy.Fleet.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.recovery.Act;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerRestartBudgetTest {

  private final Act act = restart(MBX1);

  @Test
  void a_server_is_restarted_once_a_day() {
    assertThat(review(BOLD, act, done(act, "r0", Duration.ofHours(23))).verdict())
        .isEqualTo(Verdict.HOLD);
    assertThat(review(BOLD, act, done(act, "r0", Duration.ofMinutes(23 * 60 - 1))).verdict())
        .isEqualTo(Verdict.REFUSE);
    assertThat(review(BOLD, act, done(act, "r0", Duration.ofHours(24))).verdict())
        .isEqualTo(Verdict.ALLOW);
  }

  @Test
  void nor_twice_in_one_recovery() {
    assertThat(review(BOLD, act, done(act, "r1", Duration.ofHours(1))).why())
        .containsExactly(
            new Reason.BudgetSpent(new Scope.OnServer(MBX1), 1, 1),
            new Reason.TooSoon(
                new Scope.OnServer(MBX1), NOON.minus(Duration.ofHours(1)), Duration.ofHours(12)));
  }

  @Test
  void but_again_when_a_look_disproved_the_first() {
    LedgerEntry not = done(act, "r1", Duration.ofHours(1)).as(Progress.NOT_DONE);
    assertThat(review(BOLD, act, not).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void different_recoveries_restart_servers_of_a_group_ten_hours_apart() {
    LedgerEntry before = done(restart(MBX2), "r0", Duration.ofMinutes(599));
    assertThat(review(BOLD, act, before).why())
        .containsExactly(new Reason.TooSoon(DAG1, before.at(), Duration.ofHours(10)));
    assertThat(review(BOLD, act, done(restart(MBX2), "r0", Duration.ofHours(10))).verdict())
        .isEqualTo(Verdict.ALLOW);
  }

  @Test
  void one_recovery_does_so_one_after_the_other() {
    LedgerEntry proven = done(restart(MBX2), "r1", Duration.ofMinutes(20));
    assertThat(review(BOLD, act, proven).verdict()).isEqualTo(Verdict.ALLOW);
    assertThat(review(BOLD, act, proven.as(Progress.ENDED)).why())
        .containsExactly(new Reason.ServerOut(MBX2, proven.as(Progress.ENDED)));
  }

  @Test
  void four_servers_of_a_group_are_restarted_a_day() {
    AutomationPolicy close =
        AutomationPolicy.builder()
            .from(BOLD)
            .serverRestarts(
                new Budget(new Limit(16, Duration.ZERO), new Limit(4, Duration.ofHours(1))))
            .build();
    LedgerEntry[] four = new LedgerEntry[4];
    for (int i = 0; i < four.length; i++) {
      four[i] = done(restart(MBX2), "r" + (i + 10), Duration.ofHours(i + 2));
    }
    assertThat(review(close, act, four).why()).containsExactly(new Reason.BudgetSpent(DAG1, 4, 4));
    four[0] = four[0].as(Progress.NOT_DONE);
    assertThat(review(close, act, four).verdict()).isEqualTo(Verdict.ALLOW);
  }
}
