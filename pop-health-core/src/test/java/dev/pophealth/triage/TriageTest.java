package dev.pophealth.triage;

import static dev.pophealth.pop.PopHealth.AVERAGE_TIME_MONITOR;
import static dev.pophealth.pop.PopHealth.CTP_MONITOR;
import static dev.pophealth.pop.PopHealth.DEEP_TEST_MONITOR;
import static dev.pophealth.pop.PopHealth.PROXY_TEST_MONITOR;
import static dev.pophealth.triage.Landscape.CAS1;
import static dev.pophealth.triage.Landscape.CAS4;
import static dev.pophealth.triage.Landscape.MBX1;
import static dev.pophealth.triage.Landscape.MBX2;
import static dev.pophealth.triage.Landscape.MBX3;
import static dev.pophealth.triage.Landscape.NOON;
import static dev.pophealth.triage.Landscape.order;
import static dev.pophealth.triage.Landscape.red;
import static dev.pophealth.triage.Landscape.situation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.recovery.Alert;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class TriageTest {

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

  @Test
  void every_course_has_words() {
    for (Course course : EnumSet.allOf(Course.class)) {
      assertThat(TriageText.of(course).english()).endsWith(".");
      assertThat(TriageText.of(course).japanese()).endsWith("。");
    }
  }
}
