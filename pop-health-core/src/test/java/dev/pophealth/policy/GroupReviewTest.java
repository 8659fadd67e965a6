package dev.pophealth.policy;

import static dev.pophealth.policy.Fleet.BOLD;
import static dev.pophealth.policy.Fleet.CURE;
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
import static dev.pophealth.policy.Fleet.review;
import static dev.pophealth.policy.Fleet.topology;
import static dev.pophealth.policy.Fleet.well;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Answer;
import dev.pophealth.health.GroupName;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Act;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupReviewTest {

  @Test
  void enough_others_have_to_be_well() {
    assertThat(review(topology(Answer.YES, Answer.NO), restart(MBX1)).verdict())
        .isEqualTo(Verdict.ALLOW);
    assertThat(review(topology(Answer.NO, Answer.NO), restart(MBX1)))
        .isEqualTo(new Review.Refuse(List.of(new Reason.TooFewOthers(GroupName.of("DAG1"), 0, 1))));
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
    LedgerEntry underWay = done(restart(MBX2), "r1", Duration.ofMinutes(59)).as(Progress.UNDER_WAY);
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
  void a_drained_server_is_out_until_the_lift_of_its_block_was_read_back() {
    LedgerEntry block =
        done(new Act.BlockActivation(MBX2), "r0", Duration.ofHours(30)).as(Progress.ENDED);
    LedgerEntry lift =
        done(new Act.RestoreActivation(MBX2), "r9", Duration.ofHours(29)).as(Progress.SETTLED);
    Act drain = new Act.BlockActivation(MBX1);
    assertThat(review(BOLD, drain, block).verdict()).isEqualTo(Verdict.REFUSE);
    assertThat(review(BOLD, restart(MBX1), block).verdict()).isEqualTo(Verdict.REFUSE);
    assertThat(review(BOLD, drain, block, lift).verdict()).isEqualTo(Verdict.ALLOW);
    assertThat(review(BOLD, drain, block, lift.as(Progress.UNDER_WAY)).verdict())
        .isEqualTo(Verdict.REFUSE);
    assertThat(review(BOLD, drain, block, lift.as(Progress.ENDED)).verdict())
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
                .review(restart(MBX1), CURE, ledger(theirs), topology(Answer.NO, Answer.YES), NOON)
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

  @Test
  void members_that_are_not_known_may_be_well_or_not() {
    ServerGroup cut =
        ServerGroup.builder()
            .from(ServerGroup.of("DAG1", 1, MBX1, MBX2))
            .membersComplete(false)
            .build();
    Topology topology =
        Topology.builder().addServers(Fleet.mailbox(MBX2, Answer.NO)).addGroups(cut).build();
    assertThat(review(topology, restart(MBX1)))
        .isInstanceOfSatisfying(
            Review.Ask.class,
            ask ->
                assertThat(ask.why())
                    .containsExactly(
                        new Reason.MembersUnknown(cut.name()),
                        new Reason.OthersUnclear(cut.name(), 0, 1)));
  }
}
