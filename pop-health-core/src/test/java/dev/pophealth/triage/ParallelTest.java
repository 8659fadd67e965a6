package dev.pophealth.triage;

import static dev.pophealth.pop.PopHealth.CTP_MONITOR;
import static dev.pophealth.pop.PopHealth.DEEP_TEST_MONITOR;
import static dev.pophealth.pop.PopHealth.PROXY_TEST_MONITOR;
import static dev.pophealth.pop.PopHealth.SELF_TEST_MONITOR;
import static dev.pophealth.triage.Landscape.CAS1;
import static dev.pophealth.triage.Landscape.CAS2;
import static dev.pophealth.triage.Landscape.CAS4;
import static dev.pophealth.triage.Landscape.DAG1;
import static dev.pophealth.triage.Landscape.MBX1;
import static dev.pophealth.triage.Landscape.MBX2;
import static dev.pophealth.triage.Landscape.MBX3;
import static dev.pophealth.triage.Landscape.NO_GROUP;
import static dev.pophealth.triage.Landscape.mailbox;
import static dev.pophealth.triage.Landscape.only;
import static dev.pophealth.triage.Landscape.order;
import static dev.pophealth.triage.Landscape.red;
import static dev.pophealth.triage.Landscape.situation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.GroupName;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Alert;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParallelTest {

  @Test
  void of_a_group_one_server_at_a_time() {
    Topology four =
        Topology.builder()
            .addGroups(ServerGroup.of("DAG1", 1, MBX1, MBX2, MBX3, CAS1, CAS2))
            .build();
    TriageOrder order =
        order(
            Situation.builder()
                .topology(four)
                .addRed(red(SELF_TEST_MONITOR, MBX2), red(SELF_TEST_MONITOR, MBX1))
                .build());
    assertThat(order.incidents().get(0).course()).isEqualTo(Course.BEGIN);
    assertThat(order.incidents().get(1).course()).isEqualTo(Course.WAIT);
    assertThat(order.incidents().get(1).why()).contains(new TriageReason.GroupBusy(DAG1, MBX1));
  }

  @Test
  void a_recovery_under_way_comes_first_in_its_group() {
    TriageOrder order =
        order(
            Situation.builder()
                .from(situation(red(SELF_TEST_MONITOR, MBX1)))
                .addOpen(OpenRecovery.of(red(DEEP_TEST_MONITOR, MBX2)))
                .build());
    assertThat(order.incidents().get(0).course()).isEqualTo(Course.WAIT);
    assertThat(order.incidents().get(0).why()).contains(new TriageReason.GroupBusy(DAG1, MBX2));
  }

  @Test
  void a_server_that_a_recovery_has_in_hand_joins_it() {
    Alert touchPoint = red(CTP_MONITOR, CAS1);
    TriageOrder order =
        order(
            Situation.builder()
                .from(situation(red(SELF_TEST_MONITOR, MBX1), touchPoint))
                .addOpen(new OpenRecovery(touchPoint, List.of(MBX1)))
                .build());
    assertThat(order.of(Course.UNDER_WAY)).hasSize(2);
    assertThat(order.incidents().get(0).why())
        .contains(new TriageReason.AlreadyUnderWay(touchPoint));
  }

  @Test
  void servers_without_a_known_group_count_as_one_group() {
    Topology listed =
        Topology.builder()
            .addServers(mailbox(MBX1), mailbox(MBX2), mailbox(MBX3), mailbox(CAS1))
            .build();
    TriageOrder order =
        order(
            Situation.builder()
                .topology(listed)
                .addRed(red(SELF_TEST_MONITOR, MBX1), red(SELF_TEST_MONITOR, MBX2))
                .build());
    assertThat(order.incidents().get(1).why()).contains(new TriageReason.GroupBusy(NO_GROUP, MBX1));
  }

  @Test
  void a_front_end_that_points_nobody_knows_where_waits_for_a_back_end() {
    TriageOrder order = order(situation(red(CTP_MONITOR, CAS4), red(SELF_TEST_MONITOR, MBX1)));
    assertThat(order.incidents().get(1).course()).isEqualTo(Course.WAIT);
    assertThat(order.incidents().get(1).why()).contains(new TriageReason.MayBeBehind(MBX1));
    assertThat(
            order(situation(red(PROXY_TEST_MONITOR, CAS4), red(SELF_TEST_MONITOR, MBX1)))
                .of(Course.BEGIN))
        .hasSize(2);
    assertThat(
            only(Situation.builder()
                    .from(situation(red(CTP_MONITOR, CAS4)))
                    .addOpen(OpenRecovery.of(red(SELF_TEST_MONITOR, MBX1)))
                    .build())
                .why())
        .contains(new TriageReason.MayBeBehind(MBX1));
  }

  @Test
  void when_too_few_others_are_well_it_says_so() {
    Topology tight =
        Topology.builder()
            .addServers(mailbox(MBX1), mailbox(MBX2), mailbox(MBX3))
            .addGroups(ServerGroup.of("DAG1", 3, MBX1, MBX2, MBX3))
            .build();
    TriagedIncident incident =
        only(Situation.builder().topology(tight).addRed(red(SELF_TEST_MONITOR, MBX1)).build());
    assertThat(incident.course()).isEqualTo(Course.BEGIN);
    assertThat(incident.why())
        .contains(new TriageReason.FewOthers(GroupName.of("DAG1"), 2, Optional.of(3)));
  }

  @Test
  void it_does_not_wait_for_another_front_end() {
    assertThat(
            order(situation(red(CTP_MONITOR, CAS4), red(PROXY_TEST_MONITOR, CAS1)))
                .of(Course.BEGIN))
        .hasSize(2);
  }

  @Test
  void a_server_in_hand_does_not_wait_for_itself() {
    Alert alert = red(SELF_TEST_MONITOR, MBX1);
    assertThat(
            only(Situation.builder().from(situation(alert)).addOpen(OpenRecovery.of(alert)).build())
                .why())
        .containsExactly(new TriageReason.AlreadyUnderWay(alert));
  }
}
