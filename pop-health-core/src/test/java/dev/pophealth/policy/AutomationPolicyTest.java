package dev.pophealth.policy;

import static dev.pophealth.policy.Fleet.BOLD;
import static dev.pophealth.policy.Fleet.DEFAULTS;
import static dev.pophealth.policy.Fleet.LONE;
import static dev.pophealth.policy.Fleet.MBX1;
import static dev.pophealth.policy.Fleet.MBX2;
import static dev.pophealth.policy.Fleet.MBX3;
import static dev.pophealth.policy.Fleet.NOON;
import static dev.pophealth.policy.Fleet.byOthers;
import static dev.pophealth.policy.Fleet.done;
import static dev.pophealth.policy.Fleet.ledger;
import static dev.pophealth.policy.Fleet.restart;
import static dev.pophealth.policy.Fleet.restartService;
import static dev.pophealth.policy.Fleet.topology;
import static dev.pophealth.policy.Fleet.well;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pophealth.health.Answer;
import dev.pophealth.health.ComponentName;
import dev.pophealth.health.GroupName;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AutomationPolicyTest {

  private static final Occasion CURE = Occasion.cure("r1");
  private static final Scope DAG1 = new Scope.OnGroup(GroupName.of("DAG1"));

  private static Review review(AutomationPolicy policy, Act act, LedgerEntry... entries) {
    return policy.review(act, CURE, ledger(entries), well(), NOON);
  }

  private static Review review(Topology topology, Act act) {
    return BOLD.review(act, CURE, Ledger.empty(), topology, NOON);
  }

  @Nested
  class Risks {

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

  @Nested
  class Approvals {

    private final Act act = restart(MBX1);
    private final Approval approval = new Approval(act, "r1", "Hanako", NOON.plusSeconds(60));

    private Review review(Act what, String recovery, Instant now) {
      return DEFAULTS.review(
          what, Occasion.cure(recovery).approved(approval), Ledger.empty(), well(), now);
    }

    @Test
    void an_approval_answers_what_was_asked() {
      assertThat(review(act, "r1", NOON))
          .isEqualTo(
              new Review.Allow(
                  List.of(
                      new Reason.Approved(approval), new Reason.NeedsApproval(Risk.TAKES_DOWN))));
    }

    @Test
    void it_lapses_at_its_time() {
      assertThat(review(act, "r1", NOON.plusSeconds(59)).verdict()).isEqualTo(Verdict.ALLOW);
      assertThat(review(act, "r1", NOON.plusSeconds(60)).verdict()).isEqualTo(Verdict.ASK);
    }

    @Test
    void it_is_for_one_act_in_one_recovery() {
      assertThat(review(restart(MBX2), "r1", NOON).verdict()).isEqualTo(Verdict.ASK);
      assertThat(review(act, "r2", NOON).verdict()).isEqualTo(Verdict.ASK);
    }

    @Test
    void it_lifts_no_refusal() {
      assertThat(
              DEFAULTS
                  .review(
                      act,
                      CURE.approved(approval),
                      Ledger.empty(),
                      topology(Answer.NO, Answer.NO),
                      NOON)
                  .verdict())
          .isEqualTo(Verdict.REFUSE);
    }
  }

  @Nested
  class BudgetsOfServiceRestarts {

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
  }

  @Nested
  class BudgetsOfServerRestarts {

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
      assertThat(review(close, act, four).why())
          .containsExactly(new Reason.BudgetSpent(DAG1, 4, 4));
      four[0] = four[0].as(Progress.NOT_DONE);
      assertThat(review(close, act, four).verdict()).isEqualTo(Verdict.ALLOW);
    }
  }

  @Nested
  class Groups {

    @Test
    void enough_others_have_to_be_well() {
      assertThat(review(topology(Answer.YES, Answer.NO), restart(MBX1)).verdict())
          .isEqualTo(Verdict.ALLOW);
      assertThat(review(topology(Answer.NO, Answer.NO), restart(MBX1)))
          .isEqualTo(
              new Review.Refuse(List.of(new Reason.TooFewOthers(GroupName.of("DAG1"), 0, 1))));
    }

    @Test
    void when_it_is_not_known_whether_they_are_a_person_is_asked() {
      assertThat(review(topology(Answer.UNCLEAR, Answer.NO), restart(MBX1)).why())
          .containsExactly(new Reason.OthersUnclear(GroupName.of("DAG1"), 0, 1));
      assertThat(review(topology(Answer.UNCLEAR, Answer.NO), restart(MBX1)).verdict())
          .isEqualTo(Verdict.ASK);
    }

    @Test
    void a_server_nobody_is_known_to_stand_in_for_is_restarted_when_a_person_says_so() {
      assertThat(review(well(), restart(LONE)).why())
          .containsExactly(new Reason.NobodyStandsIn(LONE));
      assertThat(review(Topology.unknown(), restart(MBX1)).why())
          .containsExactly(new Reason.ServerUnknown(MBX1, List.of()));
      ServerName spelled = ServerName.of("mbx1.example.com");
      assertThat(review(well(), restart(spelled)).why())
          .containsExactly(new Reason.ServerUnknown(spelled, List.of(MBX1)));
      assertThat(review(Topology.unknown(), restart(MBX1)).verdict()).isEqualTo(Verdict.ASK);
    }

    @Test
    void minimum_and_members_that_are_not_known_are_asked_about() {
      ServerGroup vague =
          ServerGroup.builder()
              .name(GroupName.of("DAG1"))
              .addMembers(MBX1, MBX2)
              .membersComplete(false)
              .build();
      assertThat(review(Topology.builder().addGroups(vague).build(), restart(MBX1)).why())
          .containsExactly(
              new Reason.MembersUnknown(vague.name()), new Reason.MinimumUnknown(vague.name()));
    }

    @Test
    void never_are_two_out_at_once() {
      LedgerEntry underWay =
          done(restart(MBX2), "r1", Duration.ofMinutes(59)).as(Progress.UNDER_WAY);
      assertThat(review(BOLD, restart(MBX1), underWay))
          .isEqualTo(
              new Review.HoldUntil(
                  NOON.plus(Duration.ofMinutes(5)), List.of(new Reason.ServerOut(MBX2, underWay))));
    }

    @Test
    void what_is_out_for_too_long_is_a_persons_business() {
      LedgerEntry lost = done(restart(MBX2), "r1", Duration.ofHours(1)).as(Progress.ENDED);
      assertThat(review(BOLD, restart(MBX1), lost))
          .isEqualTo(new Review.Refuse(List.of(new Reason.ServerOut(MBX2, lost))));
    }

    @Test
    void a_drained_server_is_out_until_the_block_is_lifted() {
      LedgerEntry block =
          done(new Act.BlockActivation(MBX2), "r0", Duration.ofHours(30)).as(Progress.ENDED);
      LedgerEntry lift =
          done(new Act.RestoreActivation(MBX2), "r9", Duration.ofHours(29)).as(Progress.ENDED);
      Act drain = new Act.BlockActivation(MBX1);
      assertThat(review(BOLD, drain, block).verdict()).isEqualTo(Verdict.REFUSE);
      assertThat(review(BOLD, restart(MBX1), block).verdict()).isEqualTo(Verdict.REFUSE);
      assertThat(review(BOLD, drain, block, lift).verdict()).isEqualTo(Verdict.ALLOW);
      assertThat(review(BOLD, drain, block, lift.as(Progress.UNDER_WAY)).verdict())
          .isEqualTo(Verdict.REFUSE);
    }

    @Test
    void its_own_drain_does_not_stand_in_a_recoverys_way() {
      LedgerEntry own =
          done(new Act.BlockActivation(MBX1), "r1", Duration.ofMinutes(9)).as(Progress.ENDED);
      LedgerEntry others =
          done(new Act.BlockActivation(MBX1), "r2", Duration.ofMinutes(9)).as(Progress.ENDED);
      assertThat(review(BOLD, restart(MBX1), own).verdict()).isEqualTo(Verdict.ALLOW);
      assertThat(review(BOLD, restart(MBX1), others).verdict()).isEqualTo(Verdict.HOLD);
    }

    @Test
    void a_server_that_is_out_is_not_counted_as_well() {
      Topology three =
          Topology.builder()
              .from(well())
              .groups(List.of(ServerGroup.of("DAG1", 2, MBX1, MBX2, MBX3)))
              .build();
      LedgerEntry out = done(restart(MBX2), "r0", Duration.ofMinutes(9)).as(Progress.UNDER_WAY);
      assertThat(BOLD.review(restart(MBX1), CURE, ledger(out), three, NOON).why())
          .contains(new Reason.TooFewOthers(GroupName.of("DAG1"), 1, 2));
    }

    @Test
    void a_server_that_others_restarted_is_back_when_it_serves() {
      LedgerEntry theirs = byOthers(restart(MBX2), Duration.ofMinutes(20));
      AutomationPolicy close =
          AutomationPolicy.builder()
              .from(BOLD)
              .serverRestarts(new Budget(new Limit(1, Duration.ZERO), new Limit(4, Duration.ZERO)))
              .build();
      assertThat(review(close, restart(MBX1), theirs).verdict()).isEqualTo(Verdict.ALLOW);
      assertThat(
              close
                  .review(
                      restart(MBX1), CURE, ledger(theirs), topology(Answer.NO, Answer.YES), NOON)
                  .verdict())
          .isEqualTo(Verdict.HOLD);
    }

    @Test
    void a_service_that_does_not_serve_is_restarted_however_few_others_are_well() {
      assertThat(
              DEFAULTS.review(
                  restartService(MBX1), CURE, Ledger.empty(), topology(Answer.NO, Answer.NO), NOON))
          .isInstanceOf(Review.Allow.class);
      assertThat(review(well(), restartService(LONE)).verdict()).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void one_that_serves_or_may_serve_only_when_enough_others_do() {
      assertThat(review(topology(Answer.YES, Answer.YES), restartService(MBX2)).verdict())
          .isEqualTo(Verdict.ALLOW);
      assertThat(review(topology(Answer.YES, Answer.NO), restartService(MBX2)).why())
          .containsExactly(new Reason.TooFewOthers(GroupName.of("DAG1"), 0, 1));
      assertThat(review(topology(Answer.YES, Answer.NO), restartService(MBX2)).verdict())
          .isEqualTo(Verdict.ASK);
      assertThat(review(Topology.unknown(), restartService(MBX2)).verdict()).isEqualTo(Verdict.ASK);
    }
  }

  @Nested
  class People {

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
  }

  @Test
  void clean_up_is_refused_by_no_budget() {
    Act act = restartService(MBX1);
    assertThat(
            DEFAULTS.review(
                act,
                Occasion.cleanUp("r1"),
                ledger(done(act, "r0", Duration.ofMinutes(1))),
                topology(Answer.NO, Answer.NO),
                NOON))
        .isEqualTo(new Review.Allow(List.of(new Reason.CleaningUp())));
  }

  @Test
  void every_reason_is_told_not_only_the_first() {
    LedgerEntry before = done(restart(MBX1), "r0", Duration.ofHours(2)).as(Progress.ENDED);
    assertThat(
            DEFAULTS
                .review(restart(MBX1), CURE, ledger(before), topology(Answer.NO, Answer.NO), NOON)
                .why())
        .extracting(reason -> reason.getClass().getSimpleName())
        .containsExactly(
            "NeedsApproval", "BudgetSpent", "TooSoon", "TooSoon", "ServerOut", "TooFewOthers");
  }
}
