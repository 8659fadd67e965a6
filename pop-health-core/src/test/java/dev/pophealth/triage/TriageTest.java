package dev.pophealth.triage;

import static dev.pophealth.pop.PopHealth.ACTIVE_DIRECTORY;
import static dev.pophealth.pop.PopHealth.AVERAGE_TIME_MONITOR;
import static dev.pophealth.pop.PopHealth.CTP_MONITOR;
import static dev.pophealth.pop.PopHealth.DEEP_TEST_MONITOR;
import static dev.pophealth.pop.PopHealth.PROXY_TEST_MONITOR;
import static dev.pophealth.pop.PopHealth.SELF_TEST_MONITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pophealth.health.Answer;
import dev.pophealth.health.GroupName;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TriageTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final ServerName MBX1 = ServerName.of("mbx1");
  private static final ServerName MBX2 = ServerName.of("mbx2");
  private static final ServerName MBX3 = ServerName.of("mbx3");
  private static final ServerName CAS1 = ServerName.of("cas1");
  private static final ServerName CAS2 = ServerName.of("cas2");
  private static final ServerName CAS3 = ServerName.of("cas3");
  private static final ServerName CAS4 = ServerName.of("cas4");
  private static final Optional<GroupName> DAG1 = Optional.of(GroupName.of("DAG1"));
  private static final Optional<GroupName> NO_GROUP = Optional.empty();

  /**
   * cas1 to cas3 are behind one name and point to mbx1 and mbx2; where cas4 points nobody knows.
   */
  private static final Topology TOPOLOGY =
      Topology.builder()
          .addServers(mailbox(MBX1), mailbox(MBX2), mailbox(MBX3))
          .addServers(cas(CAS1), cas(CAS2), cas(CAS3))
          .addServers(ServerFacts.of(CAS4, Role.CLIENT_ACCESS))
          .addGroups(ServerGroup.of("DAG1", 1, MBX1, MBX2, MBX3))
          .addGroups(ServerGroup.of("POP", 1, CAS1, CAS2, CAS3))
          .addGroups(ServerGroup.of("OTHER", 1, CAS4))
          .build();

  private static ServerFacts mailbox(ServerName name) {
    return ServerFacts.of(name, Role.MAILBOX).withServing(Answer.YES);
  }

  private static ServerFacts cas(ServerName name) {
    return ServerFacts.of(name, Role.CLIENT_ACCESS)
        .withServing(Answer.YES)
        .withPointsTo(List.of(MBX1, MBX2));
  }

  private static Alert red(MonitorName monitor, ServerName server) {
    return new Alert(monitor, server, NOON);
  }

  private static Situation situation(Alert... red) {
    return Situation.builder().topology(TOPOLOGY).addRed(red).build();
  }

  private static TriageOrder order(Situation situation) {
    return Triage.ofPop().order(situation);
  }

  private static TriagedIncident only(Situation situation) {
    TriageOrder order = order(situation);
    assertThat(order.incidents()).hasSize(1);
    return order.incidents().get(0);
  }

  @Nested
  class Folding {

    @Test
    void what_is_red_on_one_server_is_one_incident_led_by_the_layer_nearest_the_cause() {
      TriagedIncident incident =
          only(
              situation(
                  red(AVERAGE_TIME_MONITOR, MBX1),
                  red(DEEP_TEST_MONITOR, MBX1),
                  red(SELF_TEST_MONITOR, MBX1)));
      assertThat(incident.lead()).isEqualTo(red(SELF_TEST_MONITOR, MBX1));
      assertThat(incident.others())
          .containsExactly(red(DEEP_TEST_MONITOR, MBX1), red(AVERAGE_TIME_MONITOR, MBX1));
      assertThat(incident.course()).isEqualTo(Course.BEGIN);
      assertThat(incident.why())
          .containsExactly(
              new TriageReason.NearestTheCause(
                  SELF_TEST_MONITOR, List.of(DEEP_TEST_MONITOR, AVERAGE_TIME_MONITOR)),
              new TriageReason.Free());
    }

    @Test
    void what_front_ends_see_of_a_back_end_is_the_back_ends_incident() {
      TriagedIncident incident =
          only(
              situation(
                  red(CTP_MONITOR, CAS2),
                  red(CTP_MONITOR, CAS1),
                  red(AVERAGE_TIME_MONITOR, CAS1),
                  red(DEEP_TEST_MONITOR, MBX1)));
      assertThat(incident.server()).isEqualTo(MBX1);
      assertThat(incident.symptoms()).extracting(Alert::server).containsExactly(CAS1, CAS1, CAS2);
      assertThat(incident.why())
          .containsExactly(
              new TriageReason.SeenThrough(List.of(CAS1, CAS2)), new TriageReason.Free());
    }

    @Test
    void a_front_end_with_a_fault_of_its_own_is_an_incident_of_its_own() {
      TriageOrder order =
          order(
              situation(
                  red(PROXY_TEST_MONITOR, CAS1),
                  red(CTP_MONITOR, CAS1),
                  red(SELF_TEST_MONITOR, MBX1)));
      assertThat(order.incidents())
          .extracting(TriagedIncident::lead)
          .containsExactly(red(SELF_TEST_MONITOR, MBX1), red(PROXY_TEST_MONITOR, CAS1));
      assertThat(order.of(Course.BEGIN)).hasSize(2);
    }

    @Test
    void so_is_one_that_does_not_point_to_what_is_red() {
      TriageOrder order = order(situation(red(CTP_MONITOR, CAS1), red(SELF_TEST_MONITOR, MBX3)));
      assertThat(order.of(Course.BEGIN)).hasSize(2);
    }

    @Test
    void a_monitor_under_its_other_name_and_twice_is_one() {
      TriagedIncident incident =
          only(
              situation(
                  red(MonitorName.of("PopTestDeepMonitor"), MBX1),
                  new Alert(DEEP_TEST_MONITOR, ServerName.of("MBX1"), NOON.minusSeconds(9))));
      assertThat(incident.lead())
          .isEqualTo(new Alert(DEEP_TEST_MONITOR, MBX1, NOON.minusSeconds(9)));
      assertThat(incident.others()).isEmpty();
    }

    @Test
    void a_monitor_that_is_not_known_comes_last() {
      TriagedIncident incident =
          only(situation(red(MonitorName.of("Strange"), CAS1), red(CTP_MONITOR, CAS1)));
      assertThat(incident.lead().monitor()).isEqualTo(CTP_MONITOR);
      assertThat(only(situation(red(MonitorName.of("Strange"), CAS1))).course())
          .isEqualTo(Course.BEGIN);
    }
  }

  @Test
  void layers_come_in_order_and_of_one_layer_the_oldest_first() {
    TriageOrder order =
        order(
            situation(
                red(CTP_MONITOR, CAS4),
                red(PROXY_TEST_MONITOR, CAS1),
                new Alert(DEEP_TEST_MONITOR, MBX2, NOON.minusSeconds(1)),
                red(AVERAGE_TIME_MONITOR, MBX3),
                red(DEEP_TEST_MONITOR, MBX1)));
    assertThat(order.incidents())
        .extracting(TriagedIncident::server)
        .containsExactly(MBX2, MBX1, MBX3, CAS1, CAS4);
  }

  @Test
  void nothing_red_gives_nothing_to_do() {
    assertThat(order(situation()).incidents()).isEmpty();
  }

  @Nested
  class Parallel {

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
      assertThat(order.incidents().get(1).why())
          .contains(new TriageReason.GroupBusy(NO_GROUP, MBX1));
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
  }

  @Nested
  class Dependencies {

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
      assertThat(only(ill(there, red(DEEP_TEST_MONITOR, MBX2))).course())
          .isEqualTo(Course.HELD_BACK);
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
  }

  @Nested
  class Brake {

    @Test
    void one_of_three_is_recovered_two_of_three_are_a_persons_business() {
      assertThat(only(situation(red(SELF_TEST_MONITOR, MBX1))).course()).isEqualTo(Course.BEGIN);
      TriageOrder two =
          order(situation(red(SELF_TEST_MONITOR, MBX1), red(DEEP_TEST_MONITOR, MBX2)));
      assertThat(two.of(Course.CALL_PERSON)).hasSize(2);
      assertThat(two.incidents().get(0).why())
          .contains(new TriageReason.MostOfGroupRed(DAG1, 2, 3));
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
              order(
                      situation(
                          red(CTP_MONITOR, CAS1), red(CTP_MONITOR, CAS2), red(CTP_MONITOR, CAS3)))
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
                  TriageRules.builder()
                      .from(rules)
                      .addSeeBehind(MonitorName.of("Strange"))
                      .build());
    }
  }

  @Test
  void every_course_has_words() {
    for (Course course : EnumSet.allOf(Course.class)) {
      assertThat(TriageText.of(course).english()).endsWith(".");
      assertThat(TriageText.of(course).japanese()).endsWith("。");
    }
  }
}
