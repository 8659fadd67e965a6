package dev.pophealth.pop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.HealthModel;
import dev.pophealth.health.MonitorName;
import org.junit.jupiter.api.Test;

class PopMeaningsTest {

  private static final HealthModel MODEL = PopHealth.model();

  @Test
  void every_part_of_the_model_has_a_meaning() {
    assertThat(MODEL.healthSets()).allMatch(set -> PopMeanings.of(set.name()).isPresent());
    assertThat(MODEL.probes()).allMatch(probe -> PopMeanings.of(probe.name()).isPresent());
    assertThat(MODEL.monitors()).allMatch(monitor -> PopMeanings.of(monitor.name()).isPresent());
  }

  @Test
  void other_monitors_have_none() {
    assertThat(PopMeanings.of(MonitorName.of("ImapCTPMonitor"))).isEmpty();
  }
}
