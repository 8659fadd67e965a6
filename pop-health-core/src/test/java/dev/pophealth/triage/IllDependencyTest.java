package dev.pophealth.triage;

import static dev.pophealth.pop.PopHealth.ACTIVE_DIRECTORY;
import static dev.pophealth.pop.PopHealth.CTP_MONITOR;
import static dev.pophealth.pop.PopHealth.DEEP_TEST_MONITOR;
import static dev.pophealth.pop.PopHealth.PROXY_TEST_MONITOR;
import static dev.pophealth.pop.PopHealth.SELF_TEST_MONITOR;
import static dev.pophealth.triage.Landscape.CAS1;
import static dev.pophealth.triage.Landscape.CAS2;
import static dev.pophealth.triage.Landscape.MBX1;
import static dev.pophealth.triage.Landscape.MBX2;
import static dev.pophealth.triage.Landscape.MBX3;
import static dev.pophealth.triage.Landscape.only;
import static dev.pophealth.triage.Landscape.order;
import static dev.pophealth.triage.Landscape.red;
import static dev.pophealth.triage.Landscape.situation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Role;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IllDependencyTest {

  private Situation ill(IllDependency ill, Alert... red) {
    return Situation.builder().from(situation(red)).addIll(ill).build();
  }

  @Test
  void an_ill_dependency_holds_back_what_needs_it_and_is_named_first() {
    TriageOrder order =
        order(
            ill(
                IllDependency.everywhere(ACTIVE_DIRECTORY),
                red(DEEP_TEST_MONITOR, MBX1),
                red(PROXY_TEST_MONITOR, CAS1)));
    assertThat(order.dependenciesFirst()).containsExactly(ACTIVE_DIRECTORY);
    assertThat(order.incidents().get(0).course()).isEqualTo(Course.HELD_BACK);
    assertThat(order.incidents().get(0).why())
        .contains(new TriageReason.DependencyIll(ACTIVE_DIRECTORY));
    assertThat(order.incidents().get(1).course()).isEqualTo(Course.BEGIN);
  }

  @Test
  void one_that_is_ill_for_one_server_holds_back_only_there() {
    IllDependency there = new IllDependency(ACTIVE_DIRECTORY, Optional.of(MBX2));
    assertThat(only(ill(there, red(DEEP_TEST_MONITOR, MBX1))).course()).isEqualTo(Course.BEGIN);
    assertThat(only(ill(there, red(DEEP_TEST_MONITOR, MBX2))).course()).isEqualTo(Course.HELD_BACK);
  }

  @Test
  void one_that_a_folded_monitor_needs_holds_back_too() {
    assertThat(
            only(ill(
                    IllDependency.everywhere(ACTIVE_DIRECTORY),
                    red(SELF_TEST_MONITOR, MBX1),
                    red(DEEP_TEST_MONITOR, MBX1)))
                .course())
        .isEqualTo(Course.HELD_BACK);
  }

  @Test
  void the_recovery_is_told_of_it() {
    Incident incident =
        only(ill(IllDependency.everywhere(ACTIVE_DIRECTORY), red(DEEP_TEST_MONITOR, MBX1)))
            .incident();
    assertThat(incident)
        .isEqualTo(
            Incident.of(red(DEEP_TEST_MONITOR, MBX1), Role.MAILBOX)
                .withIllDependencies(List.of(ACTIVE_DIRECTORY)));
  }

  @Test
  void what_is_held_back_makes_nobody_wait() {
    TriageOrder order =
        order(
            ill(
                new IllDependency(ACTIVE_DIRECTORY, Optional.of(CAS1)),
                red(CTP_MONITOR, CAS1),
                red(PROXY_TEST_MONITOR, CAS1)));
    assertThat(order.incidents())
        .extracting(TriagedIncident::course)
        .containsExactly(Course.HELD_BACK);
    Topology five =
        Topology.builder()
            .addGroups(ServerGroup.of("DAG1", 1, MBX1, MBX2, MBX3, CAS1, CAS2))
            .build();
    TriageOrder other =
        order(
            Situation.builder()
                .topology(five)
                .addRed(red(SELF_TEST_MONITOR, MBX2), red(DEEP_TEST_MONITOR, MBX1))
                .addIll(IllDependency.everywhere(ACTIVE_DIRECTORY))
                .build());
    assertThat(other.incidents())
        .extracting(TriagedIncident::course)
        .containsExactly(Course.BEGIN, Course.HELD_BACK);
  }

  @Test
  void nor_when_it_comes_first_in_its_group() {
    Topology five =
        Topology.builder()
            .addGroups(ServerGroup.of("DAG1", 1, MBX1, MBX2, MBX3, CAS1, CAS2))
            .build();
    TriageOrder order =
        order(
            Situation.builder()
                .topology(five)
                .addRed(red(DEEP_TEST_MONITOR, MBX1), red(DEEP_TEST_MONITOR, MBX2))
                .addIll(new IllDependency(ACTIVE_DIRECTORY, Optional.of(MBX1)))
                .build());
    assertThat(order.incidents())
        .extracting(TriagedIncident::course)
        .containsExactly(Course.HELD_BACK, Course.BEGIN);
  }
}
