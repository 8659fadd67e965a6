package dev.pophealth.pop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.AlertText;
import dev.pophealth.health.DependencyName;
import dev.pophealth.health.HealthModel;
import dev.pophealth.health.HealthSetName;
import dev.pophealth.health.Monitor;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Probe;
import dev.pophealth.health.ProbeName;
import dev.pophealth.health.Role;
import dev.pophealth.health.Service;
import dev.pophealth.health.ServiceName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model against the seed page's table, row by row. */
class PopHealthTest {

  private static final HealthModel MODEL = PopHealth.model();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "PopCTPProbe | POP | Active Directory, Authentication, Mailbox Server Authentication,"
            + " Information Store, High Availability, Network | PopCTPMonitor (POP)",
        "PopProxyTestProbe | POP.Proxy | none | PopProxyTestMonitor (POP.Proxy)",
        "PopDeepTestProbe | POP.Protocol | Active Directory, Authentication, Information Store,"
            + " High Availability | PopDeepTestMonitor (POP.Protocol)",
        "PopSelfTestProbe | POP.Protocol | none | PopSelfTestMonitor (POP.Protocol),"
            + " AverageCommandProcessingTimeGt60sMonitor (POP)"
      })
  void the_model_is_the_pages_table(
      String name, String healthSet, String dependencies, String monitors) {
    ProbeName probe = ProbeName.of(name);
    assertThat(MODEL.probe(probe).name()).hasToString(name);
    assertThat(MODEL.probe(probe).healthSet()).hasToString(healthSet);
    assertThat(MODEL.probeIdentity(probe)).hasToString(healthSet + "\\" + name);
    assertThat(MODEL.dependenciesOf(probe))
        .extracting(DependencyName::value)
        .containsExactlyElementsOf(
            dependencies == null ? List.of() : List.of(dependencies.split(", ")));
    assertThat(MODEL.monitorsFedBy(probe))
        .extracting(monitor -> monitor.name() + " (" + monitor.healthSet() + ")")
        .containsExactly(monitors.split(", "));
    assertThat(MODEL.monitorsFedBy(probe))
        .allSatisfy(
            monitor ->
                assertThat(MODEL.probesOf(monitor.name()))
                    .extracting(Probe::name)
                    .containsExactly(probe));
  }

  @Test
  void the_table_has_nothing_else() {
    assertThat(MODEL.probes()).hasSize(4);
    assertThat(MODEL.monitors()).hasSize(5);
    assertThat(MODEL.dependencies()).hasSize(6);
    assertThat(MODEL.dependencies()).allMatch(each -> each.dependsOn().isEmpty());
    assertThat(MODEL.healthSets())
        .extracting(set -> set.name().value())
        .containsExactly("POP", "POP.Protocol", "POP.Proxy");
  }

  @ParameterizedTest
  @CsvSource({
    "PopCTPMonitor, CLIENT_ACCESS",
    "PopProxyTestMonitor, CLIENT_ACCESS",
    "PopDeepTestMonitor, MAILBOX",
    "PopSelfTestMonitor, MAILBOX",
    "AverageCommandProcessingTimeGt60sMonitor, CLIENT_ACCESS MAILBOX"
  })
  void a_monitor_is_expected_where_the_page_says(String monitor, String roles) {
    assertThat(MODEL.monitor(MonitorName.of(monitor)).roles())
        .extracting(Role::name)
        .containsExactly(roles.split(" "));
  }

  @Test
  void the_constants_are_the_models_names() {
    assertThat(MODEL.monitors())
        .extracting(Monitor::name)
        .containsExactly(
            PopHealth.CTP_MONITOR,
            PopHealth.PROXY_TEST_MONITOR,
            PopHealth.DEEP_TEST_MONITOR,
            PopHealth.SELF_TEST_MONITOR,
            PopHealth.AVERAGE_TIME_MONITOR);
    assertThat(MODEL.probes())
        .extracting(Probe::name)
        .containsExactly(
            PopHealth.CTP_PROBE,
            PopHealth.PROXY_TEST_PROBE,
            PopHealth.DEEP_TEST_PROBE,
            PopHealth.SELF_TEST_PROBE);
    assertThat(PopHealth.POP_PROXY).hasToString("PopProxy");
  }

  @ParameterizedTest
  @CsvSource({
    "PopTestDeepMonitor, PopDeepTestMonitor",
    "POPCTPMonitor, PopCTPMonitor",
    "popproxytestmonitor, PopProxyTestMonitor"
  })
  void the_headings_names_lead_to_the_tables(String heading, String canonical) {
    assertThat(MODEL.monitor(MonitorName.of(heading)).name()).hasToString(canonical);
  }

  @Test
  void the_front_end_listens_where_clients_connect_and_the_back_end_behind_it() {
    Service front = MODEL.service(ServiceName.of("MSExchangePop3"));
    assertThat(front.name()).hasToString("MSExchangePOP3");
    assertThat(front.displayName()).isEqualTo("Microsoft Exchange POP3");
    assertThat(front.ports()).containsExactly(110, 995);
    assertThat(front.dependsOn())
        .extracting(ServiceName::value)
        .containsExactly("MSExchangeADTopology");
    Service back = MODEL.service(PopHealth.POP3_BACKEND);
    assertThat(back.name()).hasToString("MSExchangePOP3BE");
    assertThat(back.displayName()).isEqualTo("Microsoft Exchange POP3 Backend");
    assertThat(back.ports()).containsExactly(1995);
    assertThat(back.dependsOn()).containsExactly(PopHealth.AD_TOPOLOGY);
  }

  @Test
  void each_role_runs_one_of_the_services() {
    assertThat(MODEL.servicesOf(Role.CLIENT_ACCESS))
        .extracting(Service::name)
        .containsExactly(PopHealth.POP3);
    assertThat(MODEL.servicesOf(Role.MAILBOX))
        .extracting(Service::name)
        .containsExactly(PopHealth.POP3_BACKEND);
  }

  @Test
  void an_alert_of_the_average_names_pop_and_its_probe_is_of_the_protocol() {
    AlertText alert =
        AlertText.read(
            "POP health set unhealthy (AverageCommandProcessingTimeGt60sMonitor) on server cas1",
            MODEL);
    assertThat(alert.healthSet().value()).contains(HealthSetName.of("POP"));
    MonitorName monitor = alert.monitor().value().orElseThrow();
    assertThat(monitor).isEqualTo(PopHealth.AVERAGE_TIME_MONITOR);
    assertThat(MODEL.probeIdentity(MODEL.probesOf(monitor).get(0).name()))
        .hasToString("POP.Protocol\\PopSelfTestProbe");
  }

  @Test
  void it_is_always_the_same_model() {
    assertThat(PopHealth.model()).isSameAs(MODEL);
  }
}
