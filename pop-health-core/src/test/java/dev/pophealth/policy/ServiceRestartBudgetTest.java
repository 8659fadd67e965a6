package dev.pophealth.policy;

import static dev.pophealth.policy.Fleet.DAG1;
import static dev.pophealth.policy.Fleet.DEFAULTS;
import static dev.pophealth.policy.Fleet.MBX1;
import static dev.pophealth.policy.Fleet.MBX2;
import static dev.pophealth.policy.Fleet.MBX3;
import static dev.pophealth.policy.Fleet.NOON;
import static dev.pophealth.policy.Fleet.byOthers;
import static dev.pophealth.policy.Fleet.done;
import static dev.pophealth.policy.Fleet.restartService;
import static dev.pophealth.policy.Fleet.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceRestartBudgetTest {

  private final Act act = restartService(MBX1);

  @Test
  void one_recovery_a_day_restarts_a_service_on_a_server() {
    assertThat(review(DEFAULTS, act, done(act, "r0", Duration.ofHours(10))))
        .isEqualTo(
            new Review.Refuse(List.of(new Reason.BudgetSpent(new Scope.OnServer(MBX1), 1, 1))));
    assertThat(review(DEFAULTS, act, done(act, "r0", Duration.ofHours(24))).verdict())
        .isEqualTo(Verdict.ALLOW);
  }

  @Test
  void a_budget_that_is_soon_free_again_is_waited_for() {
    assertThat(review(DEFAULTS, act, done(act, "r0", Duration.ofMinutes(23 * 60 + 30))))
        .isInstanceOfSatisfying(
            Review.HoldUntil.class,
            hold -> assertThat(hold.until()).isEqualTo(NOON.plus(Duration.ofMinutes(30))));
  }

  @Test
  void further_restarts_in_the_same_recovery_are_not_counted() {
    assertThat(review(DEFAULTS, act, done(act, "r1", Duration.ofMinutes(5))).verdict())
        .isEqualTo(Verdict.ALLOW);
  }

  @Test
  void restarts_in_one_group_are_an_hour_apart() {
    LedgerEntry elsewhere = done(restartService(MBX2), "r0", Duration.ofMinutes(59));
    assertThat(review(DEFAULTS, act, elsewhere))
        .isEqualTo(
            new Review.HoldUntil(
                NOON.plus(Duration.ofMinutes(1)),
                List.of(new Reason.TooSoon(DAG1, elsewhere.at(), Duration.ofMinutes(60)))));
    assertThat(
            review(DEFAULTS, act, done(restartService(MBX2), "r0", Duration.ofMinutes(60)))
                .verdict())
        .isEqualTo(Verdict.ALLOW);
  }

  @Test
  void four_recoveries_a_day_restart_it_in_one_group() {
    LedgerEntry[] four = new LedgerEntry[4];
    for (int i = 0; i < four.length; i++) {
      Act before = restartService(i % 2 == 0 ? MBX2 : MBX3);
      four[i] = done(before, "r" + (i + 10), Duration.ofHours(i + 2));
    }
    assertThat(review(DEFAULTS, act, four).why())
        .containsExactly(new Reason.BudgetSpent(DAG1, 4, 4));
    four[3] = done(four[3].act(), "r12", Duration.ofHours(5));
    assertThat(review(DEFAULTS, act, four).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void another_service_has_a_budget_of_its_own() {
    Act other = new Act.RestartService(PopHealth.POP3, MBX1);
    assertThat(review(DEFAULTS, act, done(other, "r0", Duration.ofHours(2))).verdict())
        .isEqualTo(Verdict.ALLOW);
  }

  @Test
  void what_others_tried_counts() {
    assertThat(review(DEFAULTS, act, byOthers(act, Duration.ofHours(2))).verdict())
        .isEqualTo(Verdict.REFUSE);
  }

  @Test
  void what_did_not_take_place_does_not() {
    LedgerEntry not = done(act, "r0", Duration.ofHours(2)).as(Progress.NOT_DONE);
    assertThat(review(DEFAULTS, act, not).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void a_budget_is_not_got_round_by_spelling() {
    Act spelled = restartService(ServerName.of("MBX1.example.com"));
    assertThat(review(DEFAULTS, act, done(spelled, "r0", Duration.ofHours(2))).verdict())
        .isEqualTo(Verdict.REFUSE);
  }

  @Test
  void acts_of_ones_own_that_interrupt_are_counted_by_name() {
    Act own = CustomAction.of("recycle pool", Risk.INTERRUPTS, MBX1);
    Act other = CustomAction.of("flush", Risk.INTERRUPTS, MBX1);
    assertThat(review(DEFAULTS, own, done(own, "r0", Duration.ofHours(2))).verdict())
        .isEqualTo(Verdict.REFUSE);
    assertThat(review(DEFAULTS, own, done(other, "r0", Duration.ofHours(2))).verdict())
        .isEqualTo(Verdict.ALLOW);
  }

  private static AutomationPolicy perServer(int perDay) {
    Limit limit = new Limit(perDay, Duration.ZERO);
    return AutomationPolicy.builder()
        .longestHold(Duration.ofDays(2))
        .serviceRestarts(new Budget(limit, new Limit(16, Duration.ZERO)))
        .build();
  }

  @Test
  void a_hold_ends_when_as_many_have_lapsed_as_make_room_for_one() {
    assertThat(
            review(
                perServer(2),
                act,
                done(act, "r5", Duration.ofHours(20)),
                done(act, "r6", Duration.ofHours(15)),
                done(act, "r7", Duration.ofHours(10))))
        .isInstanceOfSatisfying(
            Review.HoldUntil.class,
            hold -> assertThat(hold.until()).isEqualTo(NOON.plus(Duration.ofHours(9))));
  }

  @Test
  void of_what_others_did_each_attempt_counts_of_a_recovery_only_one() {
    assertThat(
            review(
                    perServer(2),
                    act,
                    byOthers(act, Duration.ofHours(3)),
                    byOthers(act, Duration.ofHours(2)))
                .verdict())
        .isEqualTo(Verdict.HOLD);
    assertThat(
            review(
                    perServer(2),
                    act,
                    done(act, "r5", Duration.ofHours(3)),
                    done(act, "r5", Duration.ofHours(2)))
                .verdict())
        .isEqualTo(Verdict.ALLOW);
  }

  @Test
  void a_recovery_that_lasts_for_days_is_counted_again() {
    LedgerEntry own = done(act, "r1", Duration.ofHours(25));
    LedgerEntry other = done(act, "r5", Duration.ofHours(20));
    assertThat(review(DEFAULTS, act, own, other).verdict()).isEqualTo(Verdict.REFUSE);
    assertThat(review(DEFAULTS, act, own).verdict()).isEqualTo(Verdict.ALLOW);
  }
}
