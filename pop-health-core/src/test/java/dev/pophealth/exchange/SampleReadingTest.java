package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.exchange.ShellFact.CopyGroup;
import dev.pophealth.exchange.ShellFact.Definition;
import dev.pophealth.exchange.ShellFact.DefinitionKind;
import dev.pophealth.exchange.ShellFact.Greeting;
import dev.pophealth.exchange.ShellFact.Health;
import dev.pophealth.exchange.ShellFact.ProbeRun;
import dev.pophealth.exchange.ShellFact.RecoveryAction;
import dev.pophealth.exchange.ShellFact.Report;
import dev.pophealth.exchange.ShellFact.Settings;
import dev.pophealth.health.AlertValue;
import dev.pophealth.health.Answer;
import dev.pophealth.health.ComponentName;
import dev.pophealth.health.CopyStatus;
import dev.pophealth.health.HealthSetName;
import dev.pophealth.health.HealthSetState;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.PopSettingsReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServiceName;
import dev.pophealth.health.ServiceReading;
import dev.pophealth.health.ServiceState;
import dev.pophealth.health.StartType;
import dev.pophealth.pop.PopHealth;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every published sample, with what a person reads in it. */
class SampleReadingTest {

  private static final ServerName SERVER1 = ServerName.of("Server1");

  private static Health owaRow(int line, String target, AlertValue value) {
    return new Health(
        line,
        Optional.of(SERVER1),
        Optional.of(MonitorName.of("OWAProxyTestMonitor")),
        Optional.of(HealthSetName.of("OWA.Proxy")),
        Optional.of(target),
        value,
        HealthSetState.ONLINE,
        Optional.of(ComponentName.of("OwaProxy")),
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "serverhealth-ft-01.txt, UNHEALTHY",
    "serverhealth-ft-01b-recovered.txt, HEALTHY",
    "serverhealth-ft-02-ja-wrapped-header.txt, UNHEALTHY"
  })
  void a_table_of_server_health_with_a_blank_line_or_a_wrapped_header(
      String sample, AlertValue first) {
    ShellReading reading = Samples.read(sample);
    assertThat(reading.facts())
        .containsExactly(
            owaRow(4, "MSExchangeOWAAppPool", first),
            owaRow(5, "MSExchangeOWACale...", AlertValue.HEALTHY));
    assertThat(reading.unread()).isEmpty();
    assertThat(reading.complete()).isTrue();
    assertThat(reading.monitorRows(ServerName.of("asked")))
        .hasSize(2)
        .allMatch(row -> row.server().equals(SERVER1));
  }

  @Test
  void a_list_of_server_health_with_empty_values() {
    ShellReading reading = Samples.read("serverhealth-fl-01.txt");
    assertThat(reading.facts())
        .containsExactly(
            new Health(
                1,
                Optional.empty(),
                Optional.of(MonitorName.of("HealthManagerWorkItemQuarantineMonitor")),
                Optional.of(HealthSetName.of("Monitoring")),
                Optional.empty(),
                AlertValue.UNHEALTHY,
                HealthSetState.NOT_APPLICABLE,
                Optional.empty(),
                Optional.of(Instant.parse("2021-02-09T08:44:08Z")),
                Optional.of(Instant.parse("2021-02-08T11:15:57Z"))));
    assertThat(reading.unread()).isEmpty();
  }

  @Test
  void without_settings_dates_that_read_both_ways_are_told_and_not_guessed() {
    ShellReading reading = ShellOutput.read(Samples.text("serverhealth-fl-01.txt"));
    Health row = reading.all(Health.class).get(0);
    assertThat(row.measuredAt()).isEmpty();
    assertThat(row.changedAt()).isEmpty();
    assertThat(reading.complete()).isTrue();
    assertThat(reading.unread())
        .extracting(Unread::reason)
        .containsExactly(
            "the date LastExecutionTime may have the day or the month first: say which in the"
                + " settings",
            "the date LastTransitionTime may have the day or the month first: say which in the"
                + " settings");
  }

  @Test
  void a_health_report_with_single_blanks() {
    assertThat(Samples.read("healthreport-ft-01-singlespace.txt").facts())
        .containsExactly(
            report(3, "AD", AlertValue.HEALTHY, "2013-05-21T12:23:00Z", 14),
            report(4, "ECP", AlertValue.UNHEALTHY, "2013-05-26T15:40:00Z", 2),
            report(5, "EventAssistants", AlertValue.HEALTHY, "2013-05-29T17:51:00Z", 40),
            report(6, "Monitoring", AlertValue.HEALTHY, "2013-05-29T17:21:00Z", 9));
  }

  private static Report report(
      int line, String healthSet, AlertValue value, String changed, int monitors) {
    return new Report(
        line,
        Optional.of(SERVER1),
        HealthSetName.of(healthSet),
        value,
        HealthSetState.NOT_APPLICABLE,
        Optional.of(Instant.parse(changed)),
        OptionalInt.of(monitors));
  }

  @Test
  void a_probe_that_failed_by_design_has_no_result_type() {
    ProbeRun run =
        Samples.read("monitoringprobe-fl-01-failed-by-design.txt").all(ProbeRun.class).get(0);
    assertThat(run.identity()).contains("monitoring\\HealthManagerHeartbeatProbe");
    assertThat(run.result()).isEqualTo(ProbeResult.UNKNOWN);
    assertThat(run.reading().answer()).isEqualTo(Answer.UNCLEAR);
    assertThat(run.error()).isEqualTo("Failed by design.");
    assertThat(run.startedAt()).contains(Instant.parse("2021-02-09T14:08:09Z"));
    assertThat(run.endedAt()).contains(Instant.parse("2021-02-09T14:08:09Z"));
    assertThat(run.exception().lines())
        .hasSize(11)
        .startsWith("System.Exception: Failed by design.")
        .endsWith("at Microsoft.Office.Datacenter.WorkerTaskFramework.WorkItem.d__7.MoveNext()");
  }

  @Test
  void a_probe_that_succeeded() {
    assertThat(Samples.read("monitoringprobe-fl-03-succeeded-short.txt").facts())
        .containsExactly(
            new ProbeRun(
                1,
                Optional.empty(),
                ProbeResult.SUCCEEDED,
                "",
                "",
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void probe_results_whose_exceptions_take_several_lines() {
    ShellReading reading = Samples.read("proberesults-grid-pop-proxy.txt");
    List<ProbeRun> runs = reading.all(ProbeRun.class);
    assertThat(reading.facts()).hasSize(3);
    assertThat(reading.unread()).isEmpty();
    assertThat(runs)
        .allSatisfy(
            run -> {
              assertThat(run.result()).isEqualTo(ProbeResult.FAILED);
              assertThat(run.error()).isEqualTo("Unable to initialise TCP Network connection");
              assertThat(run.exception()).startsWith("System.InvalidOperationException: Unable to");
            });
    assertThat(runs.get(0).startedAt()).contains(Instant.parse("2015-08-28T09:17:47.6637481Z"));
    assertThat(runs.get(2).endedAt()).contains(Instant.parse("2015-08-28T09:15:48.4656763Z"));
    assertThat(runs.get(0).exception().lines()).hasSize(10).endsWith("...");
    assertThat(runs.get(1).exception().lines()).hasSize(1);
  }

  @Test
  void an_escalation_with_its_table() {
    ShellReading reading = Samples.read("escalation-event4-01.txt");
    assertThat(reading.all(Report.class))
        .containsExactly(
            new Report(
                9,
                Optional.empty(),
                HealthSetName.of("Unknown"),
                AlertValue.UNKNOWN,
                HealthSetState.UNKNOWN,
                Optional.empty(),
                OptionalInt.of(1)));
    ShellFact.Escalation escalation = reading.all(ShellFact.Escalation.class).get(0);
    assertThat(escalation.text())
        .startsWith("Workitem \"E4EAppPool.Maintenance.Workitem\" (ID: 688275914)")
        .contains("Get-HealthReport -Identity 'ServerName'");
    assertThat(escalation.alert(PopHealth.model()).healthSet().value()).isEmpty();
    assertThat(reading.facts()).hasSize(2);
  }

  @Test
  void an_error_of_a_test_command() {
    assertThat(Samples.read("testpop-error-01.txt").all(ShellFact.ErrorText.class).get(0).text())
        .startsWith("Microsoft.Exchange.Monitoring.ProtocolException: Authentication failed.")
        .endsWith("Server response while making connection:[]");
  }

  @Test
  void component_states_in_columns_aligned_by_hand() {
    ShellReading reading = Samples.read("componentstate-ft-01-uneven.txt");
    List<ShellFact.Component> components = reading.all(ShellFact.Component.class);
    assertThat(components).hasSize(26).allMatch(component -> component.server().isEmpty());
    assertThat(components.stream().filter(component -> !component.reading().active()))
        .extracting(component -> component.component().value())
        .containsExactly(
            "AutoDiscoverProxy",
            "ActiveSyncProxy",
            "EwsProxy",
            "OabProxy",
            "RpcProxy",
            "MapiProxy");
    assertThat(components.get(25).component().value()).isEqualTo("SharedCache");
    assertThat(reading.unread()).isEmpty();
  }

  @Test
  void component_states_as_csv() {
    List<ShellFact.Component> components =
        Samples.read("componentstate-e16.csv").all(ShellFact.Component.class);
    assertThat(components)
        .hasSize(35)
        .allMatch(
            component ->
                component.server().equals(Optional.of(ServerName.of("Solo-E16A.Solo.local"))));
    assertThat(components.stream().filter(component -> !component.reading().active()))
        .extracting(component -> component.component().value())
        .containsExactly("ForwardSyncDaemon", "ProvisioningRps");
    assertThat(components).allMatch(component -> component.inactiveBy().isEmpty());
  }

  @Test
  void component_states_as_clixml() {
    List<ShellFact.Component> components =
        Samples.read("componentstate-e16.clixml").all(ShellFact.Component.class);
    assertThat(components)
        .extracting(component -> component.component().value())
        .containsExactly("ServerWideOffline", "ImapProxy", "PopProxy");
    assertThat(components)
        .allMatch(component -> component.reading().active())
        .allMatch(
            component ->
                component.server().equals(Optional.of(ServerName.of("Solo-E16A.Solo.local"))));
  }

  @Test
  void services_as_clixml() {
    ServiceReading stopped = new ServiceReading(ServiceState.STOPPED, StartType.MANUAL);
    assertThat(Samples.read("getservice-pop-e16.clixml").facts())
        .containsExactly(
            new ShellFact.ServiceStatus(
                3,
                Optional.empty(),
                ServiceName.of("MSExchangePOP3BE"),
                stopped,
                OptionalInt.empty()),
            new ShellFact.ServiceStatus(
                35,
                Optional.empty(),
                ServiceName.of("MSExchangePop3"),
                stopped,
                OptionalInt.empty()));
  }

  @Test
  void database_copies_in_a_markdown_table() {
    ShellReading reading = Samples.read("dbcopystatus-md-01.txt");
    assertThat(reading.facts())
        .containsExactly(
            copy(2, "MX-DAG-01", CopyStatus.MOUNTED), copy(3, "MX-DAG-02", CopyStatus.HEALTHY));
    assertThat(reading.copies(ServerName.of("MX-DAG-01")).answer()).isEqualTo(Answer.NO);
    assertThat(reading.copies(ServerName.of("MX-DAG-02")).answer()).isEqualTo(Answer.YES);
  }

  private static ShellFact.Copy copy(int line, String server, CopyStatus status) {
    return new ShellFact.Copy(
        line,
        Optional.of(ServerName.of(server)),
        "DB01",
        status,
        OptionalLong.of(0),
        OptionalLong.of(0));
  }

  @Test
  void synthetic_copies_grouped_by_status() {
    ShellReading reading = Samples.read("dbcopystatus-group-SYNTHETIC.txt");
    assertThat(reading.facts())
        .containsExactly(
            new CopyGroup(
                4,
                CopyStatus.HEALTHY,
                3,
                List.of("DB01\\MX-DAG-02", "DB02\\MX-DAG-02", "DB03\\MX-DAG-02")),
            new CopyGroup(5, CopyStatus.MOUNTED, 1, List.of("DB04\\MX-DAG-02")));
    assertThat(reading.copies(ServerName.of("MX-DAG-02")).summary())
        .isEqualTo("4 copies: 1 Mounted, 3 Healthy");
  }

  @Test
  void synthetic_pop_settings() {
    assertThat(Samples.read("popsettings-fl-SYNTHETIC.txt").facts())
        .containsExactly(
            new Settings(
                1,
                Optional.of(ServerName.of("SERVER1")),
                Optional.of(
                    new PopSettingsReading(
                        false,
                        Optional.of(
                            "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Logging\\Pop3"))),
                OptionalInt.of(1995),
                Optional.of("SecureLogin"),
                List.of("[::]:110", "0.0.0.0:110"),
                List.of("[::]:995", "0.0.0.0:995")));
  }

  @Test
  void recovery_actions_come_twice_started_and_finished() {
    List<RecoveryAction> actions =
        Samples.read("recoveryactionresults-grid-pop.txt").all(RecoveryAction.class);
    assertThat(actions)
        .containsExactly(
            offline(2, "Pop", true, "10:51:09.7050815", "10:51:09.7362805"),
            offline(3, "Pop", false, "10:51:09.7050815", "10:56:09.7050815"),
            offline(4, "Imap", true, "10:50:43.6539165", "10:50:43.7007150"),
            offline(5, "Imap", false, "10:50:43.6539165", "10:55:43.6539165"));
  }

  private static RecoveryAction offline(
      int line, String protocol, boolean finished, String start, String end) {
    return new RecoveryAction(
        line,
        "TakeComponentOffline",
        protocol + "Proxy",
        Optional.of(protocol + "ProxyTestCafeOffline"),
        finished,
        true,
        Optional.of(Instant.parse("2015-08-25T" + start + "Z")),
        Optional.of(Instant.parse("2015-08-25T" + end + "Z")));
  }

  @Test
  void the_definition_of_a_probe() {
    Definition probe = definition("probedefinition-fl-pop-proxy.txt");
    assertThat(probe.kind()).isEqualTo(DefinitionKind.PROBE);
    assertThat(probe.name()).isEqualTo("PopProxyTestProbe");
    assertThat(probe.healthSet()).contains(HealthSetName.of("POP.Proxy"));
    assertThat(probe.target()).contains("MSExchangePop3");
    assertThat(probe.settings())
        .containsEntry("recurrenceintervalseconds", "60")
        .containsEntry("timeoutseconds", "55")
        .containsEntry("maxretryattempts", "3")
        .containsEntry("endpoint", "127.0.0.1")
        .containsEntry("secondaryendpoint", "995")
        .doesNotContainKey("account")
        .doesNotContainKey("extensionattributes");
  }

  @Test
  void the_definition_of_a_monitor() {
    Definition monitor = definition("monitordefinition-fl-pop-proxy.txt");
    assertThat(monitor.kind()).isEqualTo(DefinitionKind.MONITOR);
    assertThat(monitor.name()).isEqualTo("PopProxyTestMonitor");
    assertThat(monitor.settings())
        .containsEntry("samplemask", "PopProxyTestProbe")
        .containsEntry("monitoringintervalseconds", "240")
        .containsEntry("monitoringthreshold", "4")
        .containsEntry(
            "assemblypath",
            "C:\\Program Files\\Microsoft\\Exchange"
                + " Server\\V15\\Bin\\Microsoft.Office.Datacenter.ActiveMonitoringLocal.dll")
        .containsEntry(
            "typename",
            "Microsoft.Office.Datacenter.ActiveMonitoring.OverallConsecutiveProbeFailuresMonitor");
    assertThat(monitor.transitions())
        .containsExactly(
            Map.entry("Degraded1", 0),
            Map.entry("Unhealthy1", 120),
            Map.entry("Unhealthy2", 1200),
            Map.entry("Unrecoverable", 2400));
  }

  @Test
  void the_definition_of_a_responder_whose_xml_breaks_off() {
    Definition responder = definition("responderdefinition-fl-pop-cafeoffline.txt");
    assertThat(responder.kind()).isEqualTo(DefinitionKind.RESPONDER);
    assertThat(responder.name()).isEqualTo("PopProxyTestCafeOffline");
    assertThat(responder.settings()).containsEntry("alertmask", "PopProxyTestMonitor");
    assertThat(responder.throttle())
        .containsEntry("LocalMinimumMinutesBetweenAttempts", "60")
        .containsEntry("LocalMaximumAllowedAttemptsInADay", "1")
        .containsEntry("GroupMinimumMinutesBetweenAttempts", "60")
        .containsEntry("GroupMaximumAllowedAttemptsInADay", "4");
    assertThat(Samples.read("responderdefinition-fl-pop-cafeoffline.txt").unread())
        .contains(new Unread(4, "the XML of a property breaks off: what was before was read"));
  }

  private static Definition definition(String sample) {
    List<Definition> definitions = Samples.read(sample).all(Definition.class);
    assertThat(definitions).hasSize(1);
    return definitions.get(0);
  }

  @Test
  void the_greeting_in_a_dialogue_and_the_server_in_its_tag() {
    assertThat(Samples.read("pop3-wire-fetchmail-01.txt").facts())
        .singleElement()
        .isInstanceOfSatisfying(
            Greeting.class,
            greeting -> {
              assertThat(greeting.line()).isEqualTo(19);
              assertThat(greeting.server())
                  .contains(ServerName.of("HE1PR01CA0007.eurprd01.prod.exchangelabs.com"));
            });
    assertThat(Samples.read("pop3-wire-mailkit-exchange-01.txt").facts())
        .containsExactly(
            new Greeting(
                1, "+OK The *WGS* Microsoft Exchange POP3 service is ready.", Optional.empty()));
  }
}
