package dev.pophealth.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HealthModelTest {

  private static final HealthModel MODEL = PopSketch.model();

  @Test
  void parts_are_found_in_any_letter_case_and_come_back_canonically_spelled() {
    assertThat(MODEL.healthSet(HealthSetName.of("pop.PROTOCOL")).name())
        .hasToString("POP.Protocol");
    assertThat(MODEL.probe(ProbeName.of("POPCTPPROBE")).name()).hasToString("PopCTPProbe");
    assertThat(MODEL.monitor(MonitorName.of("popctpmonitor")).name()).hasToString("PopCTPMonitor");
    assertThat(MODEL.dependency(DependencyName.of("dns")).name()).hasToString("DNS");
    assertThat(MODEL.service(ServiceName.of("MSExchangePop3")).name())
        .hasToString("MSExchangePOP3");
  }

  @Test
  void a_monitor_is_found_by_a_further_name() {
    assertThat(MODEL.monitor(MonitorName.of("poptestdeepmonitor")).name())
        .hasToString("PopDeepTestMonitor");
    assertThat(MODEL.probesOf(MonitorName.of("PopTestDeepMonitor")))
        .extracting(Probe::name)
        .containsExactly(ProbeName.of("PopDeepTestProbe"));
  }

  @Test
  void an_unknown_name_is_refused_with_the_near_ones() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.monitor(MonitorName.of("PopTestSelfMonitor")))
        .withMessageStartingWith(
            "the health model has no monitor [PopTestSelfMonitor]: did you mean")
        .withMessageContaining("PopTestDeepMonitor");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.probe(ProbeName.of("PopCPTProbe")))
        .withMessage("the health model has no probe [PopCPTProbe]: did you mean PopCTPProbe?");
  }

  @Test
  void three_near_names_are_told_at_most() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbered(9).healthSet(HealthSetName.of("SetX")))
        .withMessage(
            "the health model has no health set [SetX]: did you mean Set0 or Set1 or Set2?");
  }

  @Test
  void where_no_name_is_near_the_first_ten_known_are_told() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbered(12).healthSet(HealthSetName.of("Transport")))
        .withMessage(
            "the health model has no health set [Transport]: known are Set0, Set1, Set2, Set3, Set4,"
                + " Set5, Set6, Set7, Set8, Set9, …");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbered(10).healthSet(HealthSetName.of("Transport")))
        .withMessageEndingWith(", Set9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbered(0).healthSet(HealthSetName.of("Transport")))
        .withMessage("the health model has no health set [Transport]: none is known");
  }

  private static HealthModel numbered(int count) {
    return HealthModel.builder()
        .addAllHealthSets(IntStream.range(0, count).mapToObj(i -> HealthSet.of("Set" + i)).toList())
        .build();
  }

  @Test
  void where_absence_is_an_answer_it_is_empty() {
    assertThat(MODEL.findHealthSet(HealthSetName.of("IMAP"))).isEmpty();
    assertThat(MODEL.findProbe(ProbeName.of("ImapCTPProbe"))).isEmpty();
    assertThat(MODEL.findMonitor(MonitorName.of("ImapCTPMonitor"))).isEmpty();
    assertThat(MODEL.findDependency(DependencyName.of("Power"))).isEmpty();
    assertThat(MODEL.findService(ServiceName.of("MSExchangeIMAP4"))).isEmpty();
    assertThat(MODEL.findHealthSet(HealthSetName.of("pop"))).isPresent();
    assertThat(MODEL.findProbe(ProbeName.of("popctpprobe"))).isPresent();
    assertThat(MODEL.findMonitor(MonitorName.of("PopTestDeepMonitor"))).isPresent();
    assertThat(MODEL.findDependency(DependencyName.of("network"))).isPresent();
    assertThat(MODEL.findService(ServiceName.of("msexchangepop3"))).isPresent();
  }

  @Test
  void a_probe_feeds_monitors_of_other_health_sets_too() {
    assertThat(MODEL.monitorsFedBy(ProbeName.of("popselftestprobe")))
        .extracting(Monitor::name)
        .containsExactly(PopSketch.SELF_TEST, PopSketch.AVERAGE);
  }

  @Test
  void a_monitor_may_have_no_probe_or_several() {
    HealthModel model =
        HealthModel.builder()
            .addHealthSets(HealthSet.of("Farm"))
            .addProbes(
                PopSketch.probe("Login", HealthSetName.of("Farm")),
                PopSketch.probe("Greeting", HealthSetName.of("Farm")))
            .addMonitors(
                Monitor.builder()
                    .name(MonitorName.of("Told"))
                    .healthSet(HealthSetName.of("Farm"))
                    .build(),
                PopSketch.monitor(MonitorName.of("Both"), HealthSetName.of("farm"), "greeting")
                    .addProbes(ProbeName.of("Login"))
                    .build())
            .build();
    assertThat(model.probesOf(MonitorName.of("Told"))).isEmpty();
    assertThat(model.probesOf(MonitorName.of("Both")))
        .extracting(probe -> probe.name().value())
        .containsExactly("Greeting", "Login");
    assertThat(model.monitorsOf(HealthSetName.of("FARM"))).hasSize(2);
    assertThat(model.monitorsFedBy(ProbeName.of("login"))).hasSize(1);
  }

  @Test
  void what_a_probe_depends_on_comes_nearest_first_and_once() {
    assertThat(MODEL.dependenciesOf(ProbeName.of("PopCTPProbe")))
        .extracting(DependencyName::value)
        .containsExactly("Active Directory", "Network", "DNS");
    assertThat(MODEL.dependenciesOf(PopSketch.SELF_PROBE)).isEmpty();
  }

  @Test
  void an_identity_is_rendered_canonically() {
    assertThat(MODEL.probeIdentity(ProbeName.of("popselftestprobe")))
        .hasToString("POP.Protocol\\PopSelfTestProbe");
    assertThat(MODEL.canonical(ProbeIdentity.parse("pop.protocol\\POPSELFTESTPROBE\\db1")))
        .hasToString("POP.Protocol\\PopSelfTestProbe\\db1");
  }

  @Test
  void an_identity_with_the_monitors_health_set_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.canonical(ProbeIdentity.parse("POP\\PopSelfTestProbe")))
        .withMessage(
            "the probe PopSelfTestProbe is not of the health set POP: write"
                + " POP.Protocol\\PopSelfTestProbe");
  }

  @Test
  void services_are_found_by_role() {
    assertThat(MODEL.servicesOf(Role.CLIENT_ACCESS)).hasSize(1);
    assertThat(MODEL.servicesOf(Role.MAILBOX)).isEmpty();
  }

  @Test
  void two_parts_of_one_name_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                HealthModel.builder()
                    .addHealthSets(HealthSet.of("POP"), HealthSet.of("pop"))
                    .build())
        .withMessage("the health model has two entries for the health set [pop]: rename one");
  }

  @Test
  void parts_of_each_kind_have_names_of_their_own() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> HealthModel.builder().from(MODEL).addAllServices(MODEL.services()).build())
        .withMessageContaining("two entries for the service [MSExchangePOP3]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HealthModel.builder().from(MODEL).addAllProbes(MODEL.probes()).build())
        .withMessageContaining("two entries for the probe [PopCTPProbe]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> HealthModel.builder().from(MODEL).addDependencies(Dependency.of("dns")).build())
        .withMessageContaining("two entries for the dependency [dns]");
  }

  @Test
  void a_further_name_that_is_taken_is_refused() {
    HealthModel.Builder twice =
        HealthModel.builder()
            .from(MODEL)
            .addMonitors(
                Monitor.builder()
                    .name(MonitorName.of("New"))
                    .healthSet(PopSketch.POP)
                    .addOtherNames(PopSketch.CTP)
                    .build());
    assertThatIllegalArgumentException()
        .isThrownBy(twice::build)
        .withMessageContaining("two entries for the monitor [PopCTPMonitor]");
  }

  @Test
  void a_part_that_names_nobody_is_refused() {
    HealthModel.Builder stray =
        HealthModel.builder()
            .from(MODEL)
            .addProbes(PopSketch.probe("Stray", HealthSetName.of("POP.Protocl")));
    assertThatIllegalArgumentException()
        .isThrownBy(stray::build)
        .withMessage(
            "the probe Stray names the health set [POP.Protocl], which is not in the model: did you"
                + " mean POP.Protocol?");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                HealthModel.builder()
                    .from(MODEL)
                    .addMonitors(
                        PopSketch.monitor(MonitorName.of("New"), PopSketch.POP, "PopProbe").build())
                    .build())
        .withMessageContaining("the monitor New names the probe [PopProbe]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                HealthModel.builder()
                    .from(MODEL)
                    .addProbes(
                        Probe.builder()
                            .name(ProbeName.of("New"))
                            .healthSet(PopSketch.POP)
                            .addDependencies(DependencyName.of("Power"))
                            .build())
                    .build())
        .withMessageContaining("the probe New names the dependency [Power]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                HealthModel.builder()
                    .addMonitors(
                        Monitor.builder().name(PopSketch.CTP).healthSet(PopSketch.POP).build())
                    .build())
        .withMessageContaining(
            "names the health set [POP], which is not in the model: none is known");
  }

  @Test
  void models_with_the_same_parts_are_equal() {
    assertThat(PopSketch.model()).isEqualTo(MODEL).hasSameHashCodeAs(MODEL).isNotSameAs(MODEL);
    assertThat(numbered(1)).isNotEqualTo(numbered(2));
  }

  @Test
  void a_monitor_is_expected_where_its_roles_are_and_everywhere_when_roles_are_not_known() {
    Monitor deep = MODEL.monitor(PopSketch.DEEP_TEST);
    assertThat(deep.expectedOn(EnumSet.of(Role.MAILBOX))).isTrue();
    assertThat(deep.expectedOn(EnumSet.of(Role.CLIENT_ACCESS))).isFalse();
    assertThat(deep.expectedOn(EnumSet.allOf(Role.class))).isTrue();
    assertThat(deep.expectedOn(EnumSet.noneOf(Role.class))).isTrue();
    assertThat(MODEL.monitor(PopSketch.AVERAGE).expectedOn(EnumSet.of(Role.CLIENT_ACCESS)))
        .isTrue();
  }

  @Test
  void a_phrase_has_a_word() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Monitor.builder()
                    .name(PopSketch.CTP)
                    .healthSet(PopSketch.POP)
                    .addPhrases(" … ")
                    .build())
        .withMessageContaining("has a phrase without a word");
  }

  @Test
  void a_service_has_ports_in_range_and_each_once() {
    for (List<Integer> ports : List.of(List.of(0), List.of(65_536), List.of(110, 110))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> service("POP3").addAllPorts(ports).build())
          .withMessageContaining("has");
    }
    assertThat(service("POP3").addPorts(1, 65_535).build().ports()).containsExactly(1, 65_535);
    assertThatIllegalArgumentException().isThrownBy(() -> service(" ").build());
  }

  private static Service.Builder service(String displayName) {
    return Service.builder()
        .name(ServiceName.of("pop3"))
        .displayName(displayName)
        .role(Role.CLIENT_ACCESS);
  }
}
