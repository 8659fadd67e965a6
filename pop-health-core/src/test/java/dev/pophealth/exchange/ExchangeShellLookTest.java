package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pophealth.health.AlertValue;
import dev.pophealth.health.Answer;
import dev.pophealth.health.Freshness;
import dev.pophealth.health.HealthSetState;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.MonitorReading;
import dev.pophealth.health.PopSettingsReading;
import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.Reading;
import dev.pophealth.health.RecoveryHistoryReading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.health.ToldReading;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Runbook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions, answered by what a shell prints. */
class ExchangeShellLookTest {

  private static final ServerName SRV1 = ServerName.of("srv1");
  private static final ProbeIdentity CTP = PopHealth.model().probeIdentity(PopHealth.CTP_PROBE);
  private static final String BOOTED = "2026-01-05T06:00:00Z";

  private Shells shells;

  @BeforeEach
  void wellServer() throws Exception {
    shells = new Shells().wellServer();
    boot(BOOTED);
    services("Running", "Auto", "Running");
    processes("2026-01-05T08:00:00Z");
  }

  private Reading read(Question question) throws Exception {
    return shells.shell.read(question, Shells.LONG);
  }

  private static String date(String instant) {
    return "\\/Date(" + Instant.parse(instant).toEpochMilli() + ")\\/";
  }

  private void boot(String at) throws Exception {
    shells.prints(
        "Win32_OperatingSystem", "{\"CSName\":\"SRV1\",\"LastBootUpTime\":\"" + date(at) + "\"}");
  }

  private void services(String pop3, String startMode, String manager) throws Exception {
    shells.prints(
        "-match '^MSExchange",
        "["
            + service("MSExchangePOP3", pop3, startMode, 42)
            + ","
            + service("MSExchangeADTopology", "Running", "Auto", 43)
            + ","
            + service("MSExchangeHM", manager, "Auto", 44)
            + "]");
  }

  private static String service(String name, String state, String startMode, int process) {
    return "{\"Name\":\""
        + name
        + "\",\"State\":\""
        + state
        + "\",\"StartMode\":\""
        + startMode
        + "\",\"ProcessId\":"
        + (state.equals("Running") ? process : 0)
        + "}";
  }

  private void processes(String started) throws Exception {
    shells.prints(
        "Win32_Process",
        "{\"ProcessId\":42,\"Name\":\"Microsoft.Exchange.Pop3Service.exe\",\"CreationDate\":\""
            + date(started)
            + "\"}");
  }

  private static String row(String monitor, String value, String measured) {
    return "{\"Server\":\"SRV1\",\"Name\":\""
        + monitor
        + "\",\"TargetResource\":null,\"HealthSetName\":\"POP\",\"AlertValue\":\""
        + value
        + "\",\"CurrentHealthSetState\":\"Online\",\"ServerComponentName\":\"None\","
        + "\"LastExecutionTime\":\""
        + date(measured)
        + "\",\"LastTransitionTime\":\""
        + date("2026-01-05T08:30:00Z")
        + "\"}";
  }

  private void health(String... rows) throws Exception {
    shells.prints("Get-ServerHealth", "[" + String.join(",", rows) + "]");
  }

  private Question monitor() {
    return new Question.ReadServerHealth(PopHealth.CTP_MONITOR, SRV1);
  }

  private void probe(String result, String error, String from, String to) throws Exception {
    shells.prints(
        "Invoke-MonitoringProbe",
        "{\"MonitorIdentity\":\"POP\\\\PopCTPProbe\",\"ResultType\":\""
            + result
            + "\",\"Error\":\""
            + error
            + "\",\"Exception\":\"\",\"ExecutionStartTime\":\""
            + date(from)
            + "\",\"ExecutionEndTime\":\""
            + date(to)
            + "\"}");
  }

  @ParameterizedTest
  @CsvSource({"Succeeded, SUCCEEDED", "Failed, FAILED", "Poisoned, POISONED"})
  void a_probe_says_how_it_ended(String word, ProbeResult result) throws Exception {
    probe(word, "-ERR no", "2026-01-05T09:00:00Z", "2026-01-05T09:00:09Z");
    assertThat(shells.shell.run(CTP, SRV1, Shells.LONG))
        .isEqualTo(new ProbeReading(result, "-ERR no"));
    assertThat(shells.typed)
        .containsExactly("Invoke-MonitoringProbe 'POP\\PopCTPProbe' -Server 'srv1' | Format-List");
  }

  @Test
  void a_probe_that_could_not_be_run_has_not_failed() throws Exception {
    shells.fails("Invoke-MonitoringProbe", "X", "The probe cannot be run on demand.");
    assertThat(shells.shell.run(CTP, SRV1, Shells.LONG))
        .isEqualTo(ProbeReading.couldNotRun("The probe cannot be run on demand."));
  }

  @ParameterizedTest
  @CsvSource({"Healthy, NOT_RUN", "Mounting, NOT_RUN", "Mounted, FAILED"})
  void a_red_deep_test_counts_only_where_a_database_is_mounted(String status, ProbeResult result)
      throws Exception {
    probe("Failed", "No mailbox.", "2026-01-05T09:00:00Z", "2026-01-05T09:00:09Z");
    shells.prints(
        "Get-MailboxDatabaseCopyStatus",
        "{\"Name\":\"DB1\\\\SRV1\",\"DatabaseName\":\"DB1\",\"MailboxServer\":\"SRV1\",\"Status\":\""
            + status
            + "\",\"CopyQueueLength\":0}");
    ProbeReading reading =
        shells.shell.run(
            PopHealth.model().probeIdentity(PopHealth.DEEP_TEST_PROBE), SRV1, Shells.LONG);
    assertThat(reading.result()).isEqualTo(result);
    assertThat(reading.detail()).endsWith("No mailbox.");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T08:00:01Z, FRESH",
    "2026-01-05T08:00:00Z, STALE",
    "2026-01-05T06:00:01Z, STALE"
  })
  void a_row_counts_when_it_is_newer_than_the_services_start(String measured, Freshness freshness)
      throws Exception {
    health(row("PopCTPMonitor", "Healthy", measured));
    assertThat(read(monitor()))
        .isEqualTo(
            new MonitorReading(
                PopHealth.CTP_MONITOR, AlertValue.HEALTHY, HealthSetState.ONLINE, freshness));
  }

  @Test
  void where_the_service_is_stopped_the_boot_counts() throws Exception {
    services("Stopped", "Auto", "Running");
    health(row("PopCTPMonitor", "Unhealthy", "2026-01-05T07:00:00Z"));
    assertThat(((MonitorReading) read(monitor())).answer()).isEqualTo(Answer.NO);
  }

  @Test
  void where_the_services_process_is_not_found_the_age_is_unknown() throws Exception {
    shells.prints("Win32_Process", "");
    health(row("PopCTPMonitor", "Healthy", "2026-01-05T09:00:00Z"));
    assertThat(((MonitorReading) read(monitor())).freshness()).isEqualTo(Freshness.UNKNOWN);
  }

  @Test
  void of_a_monitors_rows_the_worst_decides() throws Exception {
    String now = "2026-01-05T09:00:00Z";
    String old = "2026-01-05T05:00:00Z";
    health(
        row("PopCTPMonitor", "Healthy", now),
        row("PopProxyTestMonitor", "Repairing", now),
        row("popctpMONITOR", "Unhealthy", old),
        row("PopCTPMonitor", "Unhealthy", now));
    assertThat(((MonitorReading) read(monitor())).answer()).isEqualTo(Answer.NO);
    health(row("PopCTPMonitor", "Healthy", now), row("PopCTPMonitor", "Healthy", old));
    assertThat(((MonitorReading) read(monitor())).freshness()).isEqualTo(Freshness.STALE);
    health(row("PopCTPMonitor", "Unhealthy", now), row("PopCTPMonitor", "Repairing", old));
    assertThat(((MonitorReading) read(monitor())).value()).isEqualTo(AlertValue.REPAIRING);
  }

  @Test
  void a_monitor_that_is_not_listed_is_not_well() throws Exception {
    health(row("PopProxyTestMonitor", "Healthy", "2026-01-05T09:00:00Z"));
    assertThat(read(monitor()))
        .isEqualTo(new ToldReading(Answer.UNCLEAR, "srv1 lists no monitor PopCTPMonitor"));
  }

  @Test
  void what_the_shell_cannot_say_is_unclear_and_in_its_words() throws Exception {
    shells.fails("Get-ServerHealth", "X", "The RPC server is unavailable.");
    assertThat(read(monitor()))
        .isEqualTo(new ToldReading(Answer.UNCLEAR, "The RPC server is unavailable."));
  }

  @Test
  void an_answer_about_another_server_is_none() throws Exception {
    shells.prints(
        "Get-PopSettings",
        "{\"Server\":\"OTHER\",\"ProtocolLogEnabled\":true,\"LogFileLocation\":\"C:\\\\L\"}");
    assertThat(read(new Question.ReadPopSettings(true, SRV1))).isInstanceOf(ToldReading.class);
    shells.prints(
        "Get-PopSettings",
        "{\"Server\":\"SRV1\",\"ProtocolLogEnabled\":true,\"LogFileLocation\":\"C:\\\\L\"}");
    assertThat(read(new Question.ReadPopSettings(true, SRV1)))
        .isEqualTo(new PopSettingsReading(true, Optional.of("C:\\L")));
  }

  @ParameterizedTest
  @CsvSource({
    "Running, Auto, Running, true",
    "Stopped, Auto, Running, false",
    "Stopped, Manual, Running, true",
    "Running, Auto, Stopped, false"
  })
  void a_server_is_back_when_its_services_run_and_the_health_manager_answers(
      String pop3, String startMode, String manager, boolean back) throws Exception {
    services(pop3, startMode, manager);
    health(row("PopCTPMonitor", "Unknown", "2026-01-05T09:00:00Z"));
    Question up = new Question.ReadServerUp(Optional.empty(), SRV1);
    assertThat(read(up)).isEqualTo(new ServerUpReading(Instant.parse(BOOTED), back));
    health();
    assertThat(read(up)).isEqualTo(new ServerUpReading(Instant.parse(BOOTED), false));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T08:29:59Z, Finished, MSExchangePOP3, false",
    "2026-01-05T08:30:00Z, Finished, MSExchangePOP3, true",
    "2026-01-05T08:45:00Z, Finished, msexchangepop3, true",
    "2026-01-05T08:45:00Z, Started, MSExchangePOP3, false"
  })
  void a_restart_counts_when_it_ended_since_the_monitor_turned_red(
      String ended, String state, String service, boolean tried) throws Exception {
    shells.prints(
        "RecoveryActionResults",
        "{\"Id\":\"RestartService\",\"ResourceName\":\""
            + service
            + "\",\"RequestorName\":\"PopProxyTestRestart\",\"State\":\""
            + state
            + "\",\"Result\":\"Succeeded\",\"StartTime\":\"2026-01-05T08:20:00.1234567Z\","
            + "\"EndTime\":\""
            + ended
            + "\"}");
    health(
        row("PopCTPMonitor", "Unhealthy", "2026-01-05T09:00:00Z"),
        row("PopProxyTestMonitor", "Healthy", "2026-01-05T09:00:00Z"));
    assertThat(read(new Question.ReadRecoveryHistory(PopHealth.POP3, SRV1)))
        .isEqualTo(new RecoveryHistoryReading(tried));
  }

  @Test
  void an_empty_log_of_recovery_actions_means_that_nothing_was_tried() throws Exception {
    shells.fails(
        "RecoveryActionResults", "NoMatchingEventsFound,GetWinEvent", "No events were found.");
    health(row("PopCTPMonitor", "Unhealthy", "2026-01-05T09:00:00Z"));
    assertThat(read(new Question.ReadRecoveryHistory(PopHealth.POP3, SRV1)))
        .isEqualTo(new RecoveryHistoryReading(false));
    assertThat(shells.shell.recoveryActions(SRV1, Shells.LONG)).isEmpty();
  }

  private static final String LOG_HEAD =
      "#Software: Microsoft Exchange Server\n"
          + "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,"
          + "remote-endpoint,event,data,context\n";

  private void log(String lines) throws Exception {
    shells
        .prints("Get-ChildItem -LiteralPath 'C:\\Logs'", LOG_HEAD + lines)
        .prints(
            "Get-PopSettings",
            "{\"Server\":\"SRV1\",\"ProtocolLogEnabled\":true,\"LogFileLocation\":\"C:\\\\Logs\"}");
  }

  private static String logged(String time, String session, String remote, String context) {
    return time + ",POP," + session + ",1,10.0.0.1:995," + remote + ",>,-ERR," + context + "\n";
  }

  @Test
  void the_mailbox_server_is_found_by_the_times_of_the_red_probe() throws Exception {
    probe("Failed", "-ERR", "2026-01-05T09:00:00Z", "2026-01-05T09:00:09Z");
    log(
        logged("2026-01-05T08:59:00.000Z", "S1", "127.0.0.1:5", "Proxy=old1.contoso.com:1995")
            + logged("2026-01-05T09:00:03.000Z", "S2", "127.0.0.1:6", "Proxy=mbx2.contoso.com:1995")
            + logged(
                "2026-01-05T09:00:04.000Z", "S3", "10.1.1.1:7", "Proxy=mbx9.contoso.com:1995"));
    shells.shell.run(CTP, SRV1, Shells.LONG);
    assertThat(read(new Question.FindMailboxServers(SRV1)))
        .isEqualTo(new MailboxServersReading(List.of(ServerName.of("mbx2.contoso.com"))));
    assertThat(shells.typed).hasSize(3);
  }

  @Test
  void without_a_red_run_that_is_known_the_probe_is_run() throws Exception {
    probe("Failed", "-ERR", "2026-01-05T09:00:00Z", "2026-01-05T09:00:09Z");
    log(logged("2026-01-05T09:00:03.000Z", "S2", "127.0.0.1:6", ""));
    assertThat(read(new Question.FindMailboxServers(SRV1)))
        .as("the probe's session names no server")
        .isEqualTo(new MailboxServersReading(List.of()));
    probe("Succeeded", "", "2026-01-05T09:01:00Z", "2026-01-05T09:01:09Z");
    shells.shell.run(CTP, SRV1, Shells.LONG);
    assertThat(read(new Question.FindMailboxServers(SRV1)))
        .as("a green run has voided the red ones")
        .isInstanceOf(ToldReading.class);
  }

  @Test
  void none_found_is_not_said_of_a_log_without_a_session_of_the_time() throws Exception {
    probe("Failed", "-ERR", "2026-01-05T09:00:00Z", "2026-01-05T09:00:09Z");
    log(logged("2026-01-05T08:59:00.000Z", "S1", "127.0.0.1:5", "Proxy=old1.contoso.com:1995"));
    assertThat(read(new Question.FindMailboxServers(SRV1)))
        .matches(reading -> reading instanceof ToldReading told && told.answer() == Answer.UNCLEAR);
  }

  @Test
  void what_no_shell_knows_is_unclear_and_asks_nothing() throws Exception {
    assertThat(read(new Question.ReadTopology(SRV1))).isInstanceOf(ToldReading.class);
    assertThat(shells.seen).isEmpty();
  }

  @Test
  void a_placeholder_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(new Question.ReadCopyStatus(Runbook.FOUND)))
        .withMessageContaining("bind it to a server");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shells.shell.run(CTP, Runbook.SERVER, Shells.LONG));
  }
}
