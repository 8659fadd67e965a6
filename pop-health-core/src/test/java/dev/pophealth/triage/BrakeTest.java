package dev.pophealth.triage;

import static dev.pophealth.pop.PopHealth.CTP_MONITOR;
import static dev.pophealth.pop.PopHealth.DEEP_TEST_MONITOR;
import static dev.pophealth.pop.PopHealth.SELF_TEST_MONITOR;
import static dev.pophealth.triage.Landscape.CAS1;
import static dev.pophealth.triage.Landscape.CAS2;
import static dev.pophealth.triage.Landscape.CAS3;
import static dev.pophealth.triage.Landscape.DAG1;
import static dev.pophealth.triage.Landscape.MBX1;
import static dev.pophealth.triage.Landscape.MBX2;
import static dev.pophealth.triage.Landscape.MBX3;
import static dev.pophealth.triage.Landscape.NO_GROUP;
import static dev.pophealth.triage.Landscape.only;
import static dev.pophealth.triage.Landscape.order;
import static dev.pophealth.triage.Landscape.red;
import static dev.pophealth.triage.Landscape.situation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrakeTest {

  @Test
  void one_of_three_is_recovered_two_of_three_are_a_persons_business() {
    assertThat(only(situation(red(SELF_TEST_MONITOR, MBX1))).course()).isEqualTo(Course.BEGIN);
    TriageOrder two = order(situation(red(SELF_TEST_MONITOR, MBX1), red(DEEP_TEST_MONITOR, MBX2)));
    assertThat(two.of(Course.CALL_PERSON)).hasSize(2);
    assertThat(two.incidents().get(0).why()).contains(new TriageReason.MostOfGroupRed(DAG1, 2, 3));
  }

  @Test
  void half_of_a_group_is_not_most_of_it() {
    Topology four =
        Topology.builder().addGroups(ServerGroup.of("DAG1", 1, MBX1, MBX2, MBX3, CAS1)).build();
    assertThat(
            order(
                    Situation.builder()
                        .topology(four)
                        .addRed(red(SELF_TEST_MONITOR, MBX1), red(SELF_TEST_MONITOR, MBX2))
                        .build())
                .of(Course.CALL_PERSON))
        .isEmpty();
  }

  @Test
  void front_ends_that_only_see_an_ill_back_end_do_not_pull_it() {
    assertThat(
            only(situation(
                    red(CTP_MONITOR, CAS1),
                    red(CTP_MONITOR, CAS2),
                    red(CTP_MONITOR, CAS3),
                    red(DEEP_TEST_MONITOR, MBX1)))
                .course())
        .isEqualTo(Course.BEGIN);
    assertThat(
            order(situation(red(CTP_MONITOR, CAS1), red(CTP_MONITOR, CAS2), red(CTP_MONITOR, CAS3)))
                .of(Course.CALL_PERSON))
        .hasSize(3);
  }

  @Test
  void without_a_topology_two_red_servers_are_too_many() {
    Situation one = Situation.builder().addRed(red(SELF_TEST_MONITOR, MBX1)).build();
    assertThat(only(one).course()).isEqualTo(Course.BEGIN);
    Situation two = Situation.builder().from(one).addRed(red(SELF_TEST_MONITOR, MBX2)).build();
    assertThat(order(two).of(Course.CALL_PERSON)).hasSize(2);
    assertThat(order(two).incidents().get(0).why())
        .contains(new TriageReason.MostOfGroupRed(NO_GROUP, 2, 2));
  }

  @Test
  void a_name_that_may_be_another_servers_is_a_persons_business() {
    ServerName longName = ServerName.of("mbx1.example.com");
    TriagedIncident incident = only(situation(red(SELF_TEST_MONITOR, longName)));
    assertThat(incident.course()).isEqualTo(Course.CALL_PERSON);
    assertThat(incident.why()).contains(new TriageReason.NameUnclear(longName, List.of(MBX1)));
  }

  @Test
  void its_numbers_have_ranges() {
    TriageRules rules = TriageRules.ofPop();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TriageRules.builder().from(rules).brakeAbovePercent(101).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TriageRules.builder().from(rules).brakeFrom(0).build());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TriageRules.builder().from(rules).addSeeBehind(MonitorName.of("Strange")).build());
  }
}
