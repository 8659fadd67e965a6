package dev.pophealth.triage;

import static dev.pophealth.pop.PopHealth.AVERAGE_TIME_MONITOR;
import static dev.pophealth.pop.PopHealth.CTP_MONITOR;
import static dev.pophealth.pop.PopHealth.DEEP_TEST_MONITOR;
import static dev.pophealth.pop.PopHealth.PROXY_TEST_MONITOR;
import static dev.pophealth.pop.PopHealth.SELF_TEST_MONITOR;
import static dev.pophealth.triage.Landscape.CAS1;
import static dev.pophealth.triage.Landscape.CAS2;
import static dev.pophealth.triage.Landscape.MBX1;
import static dev.pophealth.triage.Landscape.MBX3;
import static dev.pophealth.triage.Landscape.NOON;
import static dev.pophealth.triage.Landscape.only;
import static dev.pophealth.triage.Landscape.order;
import static dev.pophealth.triage.Landscape.red;
import static dev.pophealth.triage.Landscape.situation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Alert;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {

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
    assertThat(incident.lead()).isEqualTo(new Alert(DEEP_TEST_MONITOR, MBX1, NOON.minusSeconds(9)));
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

  @Test
  void of_one_monitor_red_twice_the_older_counts() {
    Alert older = new Alert(DEEP_TEST_MONITOR, MBX1, NOON.minusSeconds(9));
    ServerName upper = ServerName.of("MBX1");
    assertThat(only(situation(red(DEEP_TEST_MONITOR, upper), older)).lead()).isEqualTo(older);
    assertThat(
            only(situation(
                    new Alert(DEEP_TEST_MONITOR, upper, NOON.minusSeconds(9)),
                    red(DEEP_TEST_MONITOR, MBX1)))
                .lead())
        .isEqualTo(older);
  }
}
