package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pophealth.health.ComponentName;
import dev.pophealth.health.HealthSetName;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ProbeName;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.StepText;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is typed for each action, written by hand. */
class ShellCommandsTest {

  private static final ServerName CAS1 = ServerName.of("cas1");
  private static final ServerName MBX2 = ServerName.of("mbx2.contoso.com");

  private static final String POP_HEALTH_CAS1 =
      "Get-ServerHealth 'cas1' | ?{$_.HealthSetName -like 'POP*'}";
  private static final String BOOT_CAS1 =
      "Get-CimInstance Win32_OperatingSystem -ComputerName 'cas1'"
          + " | Format-List CSName,LastBootUpTime";
  private static final String SERVICES_CAS1 =
      "Get-CimInstance Win32_Service -ComputerName 'cas1'"
          + " | ?{$_.Name -match '^MSExchange(POP3|ADTopology|HM$)'}"
          + " | Format-List Name,State,StartMode";
  private static final String POP3_CAS1 =
      "Get-CimInstance Win32_Service -ComputerName 'cas1' | ?{$_.Name -eq 'MSExchangePOP3'}"
          + " | Format-List Name,State,StartMode";
  private static final String SETTINGS_CAS1 =
      "Get-PopSettings -Server 'cas1' | Format-List Server,ProtocolLogEnabled,LogFileLocation";
  private static final String ACTIVATION_MBX2 =
      "Get-MailboxServer -Identity 'mbx2.contoso.com'"
          + " | Format-List Name,DatabaseCopyActivationDisabledAndMoveNow";

  private static String component(String component) {
    return "Get-ServerComponentState -Identity 'cas1' -Component '"
        + component
        + "' | Format-List ServerFqdn,Component,State,LocalStates,RemoteStates";
  }

  private static void asked(Question question, String... commands) {
    ShellCommands all = ShellCommands.of(question);
    assertThat(all.before()).isEmpty();
    assertThat(all.commands()).containsExactly(commands);
  }

  @Test
  void a_probe_by_its_canonical_name_and_own_health_set() {
    ProbeIdentity spelled = ProbeIdentity.parse("pop.protocol\\POPselftestPROBE");
    asked(
        new Question.RunProbe(spelled, MBX2),
        "Invoke-MonitoringProbe 'POP.Protocol\\PopSelfTestProbe' -Server 'mbx2.contoso.com'"
            + " | Format-List");
    asked(
        new Question.RunProbe(spelled.at("DB $(1); 日本"), MBX2),
        "Invoke-MonitoringProbe 'POP.Protocol\\PopSelfTestProbe\\DB $(1); 日本'"
            + " -Server 'mbx2.contoso.com' | Format-List");
  }

  @Test
  void the_deep_test_after_a_look_at_the_databases_that_it_needs() {
    asked(
        new Question.RunProbe(PopHealth.model().probeIdentity(PopHealth.DEEP_TEST_PROBE), MBX2),
        "Get-MailboxDatabaseCopyStatus -Server 'mbx2.contoso.com' | group status",
        "Invoke-MonitoringProbe 'POP.Protocol\\PopDeepTestProbe' -Server 'mbx2.contoso.com'"
            + " | Format-List");
  }

  @Test
  void a_probe_of_another_service_as_it_is_spelled() {
    asked(
        new Question.RunProbe(
            ProbeIdentity.of(HealthSetName.of("IMAP"), ProbeName.of("ImapCTPProbe")), CAS1),
        "Invoke-MonitoringProbe 'IMAP\\ImapCTPProbe' -Server 'cas1' | Format-List");
  }

  @Test
  void a_probe_of_pop_in_a_health_set_that_is_not_its_own_is_refused() {
    Question wrong =
        new Question.RunProbe(ProbeIdentity.of(PopHealth.POP_SET, PopHealth.SELF_TEST_PROBE), CAS1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShellCommands.of(wrong))
        .withMessageContaining("POP.Protocol\\PopSelfTestProbe");
  }

  @Test
  void a_monitor_with_what_tells_how_old_its_row_is() {
    asked(
        new Question.ReadServerHealth(PopHealth.CTP_MONITOR, CAS1),
        POP_HEALTH_CAS1,
        BOOT_CAS1,
        SERVICES_CAS1,
        "Get-CimInstance Win32_Process -ComputerName 'cas1' | ?{$_.Name -like '*Pop3*'}"
            + " | Format-Table ProcessId,Name,CreationDate");
    assertThat(
            ShellCommands.of(new Question.ReadServerHealth(MonitorName.of("ImapCTPMonitor"), CAS1))
                .commands())
        .first()
        .isEqualTo("Get-ServerHealth 'cas1' | ?{$_.Name -eq 'ImapCTPMonitor'}");
  }

  @Test
  void databases_and_activation() {
    asked(
        new Question.ReadCopyStatus(MBX2),
        "Get-MailboxDatabaseCopyStatus -Server 'mbx2.contoso.com' | group status");
    asked(new Question.ReadActivation(true, MBX2), ACTIVATION_MBX2);
    ShellCommands block = ShellCommands.of(new Act.BlockActivation(MBX2));
    assertThat(block.before())
        .containsExactly(
            ACTIVATION_MBX2,
            component("ServerWideOffline").replace("'cas1'", "'mbx2.contoso.com'"));
    assertThat(block.commands())
        .containsExactly(
            "Set-MailboxServer -Identity 'mbx2.contoso.com'"
                + " -DatabaseCopyActivationDisabledAndMoveNow $true");
    change(
        new Act.RestoreActivation(MBX2),
        ACTIVATION_MBX2,
        "Set-MailboxServer -Identity 'mbx2.contoso.com'"
            + " -DatabaseCopyActivationDisabledAndMoveNow $false");
  }

  private static void change(Act act, String before, String command) {
    ShellCommands all = ShellCommands.of(act);
    assertThat(all.before()).containsExactly(before);
    assertThat(all.commands()).containsExactly(command);
    assertThat(all.all()).containsExactly(before, command);
  }

  @Test
  void protocol_logging_by_the_parameters_real_name() {
    asked(new Question.ReadPopSettings(true, CAS1), SETTINGS_CAS1);
    asked(new Question.FindProtocolLog(CAS1), SETTINGS_CAS1);
    change(
        new Act.SetProtocolLogging(CAS1),
        SETTINGS_CAS1,
        "Set-PopSettings -Server 'cas1' -ProtocolLogEnabled $true");
    change(
        new Act.RestoreProtocolLogging(CAS1),
        SETTINGS_CAS1,
        "Set-PopSettings -Server 'cas1' -ProtocolLogEnabled $false");
  }

  @Test
  void the_protocol_log_where_the_settings_say_it_is() {
    asked(
        new Question.FindMailboxServers(CAS1),
        SETTINGS_CAS1,
        "Invoke-Command -ComputerName 'cas1' {Get-ChildItem -LiteralPath '<log folder>'"
            + " -Filter '*.log' | Sort-Object LastWriteTime | Select-Object -Last 2"
            + " | Get-Content -Tail 5000}");
  }

  @Test
  void a_service_is_asked_for_and_restarted_on_its_server() {
    asked(new Question.ReadService(PopHealth.POP3, CAS1), POP3_CAS1);
    asked(new Question.ReadServiceIntent(PopHealth.POP3, CAS1), POP3_CAS1);
    ShellCommands front = ShellCommands.of(new Act.RestartService(PopHealth.POP3, CAS1));
    assertThat(front.before())
        .containsExactly(POP3_CAS1, component("ServerWideOffline"), component("PopProxy"));
    assertThat(front.commands())
        .containsExactly(
            "Invoke-Command -ComputerName 'cas1' {Restart-Service 'MSExchangePOP3'}", POP3_CAS1);
    assertThat(ShellCommands.of(new Act.RestartService(PopHealth.POP3_BACKEND, CAS1)).all())
        .contains("Invoke-Command -ComputerName 'cas1' {Restart-Service 'MSExchangePOP3BE'}")
        .doesNotContain(component("PopProxy"));
  }

  @Test
  void what_others_have_tried_and_since_when_it_is_red() {
    asked(
        new Question.ReadRecoveryHistory(PopHealth.POP3, CAS1),
        "(Get-WinEvent -ComputerName 'cas1'"
            + " -LogName Microsoft-Exchange-ManagedAvailability/RecoveryActionResults"
            + " -MaxEvents 1000 | %{[xml]$_.ToXml()}).Event.UserData.EventXml"
            + " | ?{$_.ResourceName -eq 'MSExchangePOP3'}"
            + " | Format-List Id,ResourceName,RequestorName,State,Result,StartTime,EndTime",
        POP_HEALTH_CAS1);
  }

  @Test
  void a_server_is_restarted_by_name_after_a_look_at_its_databases() {
    ShellCommands all = ShellCommands.of(new Act.RestartServer(CAS1));
    assertThat(all.before())
        .containsExactly(
            component("ServerWideOffline"),
            component("PopProxy"),
            "Get-ExchangeServer -Identity 'cas1' | Format-List Name,ServerRole,AdminDisplayVersion",
            "Get-MailboxDatabaseCopyStatus -Server 'cas1' | group status");
    assertThat(all.commands()).containsExactly("Restart-Computer -ComputerName 'cas1' -Force");
    asked(new Question.ReadBootTime(CAS1), BOOT_CAS1, SERVICES_CAS1);
    asked(
        new Question.ReadServerUp(Optional.empty(), CAS1),
        BOOT_CAS1,
        SERVICES_CAS1,
        POP_HEALTH_CAS1);
  }

  @Test
  void a_component_by_the_requester_that_took_it_out_and_then_its_service() {
    asked(new Question.ReadComponentState(PopHealth.POP_PROXY, CAS1), component("PopProxy"));
    ShellCommands all = ShellCommands.of(new Act.ActivateComponent(PopHealth.POP_PROXY, CAS1));
    assertThat(all.before()).containsExactly(component("PopProxy"));
    assertThat(all.commands())
        .containsExactly(
            "Set-ServerComponentState -Identity 'cas1' -Component 'PopProxy' -State Active"
                + " -Requester '<requester>'",
            "Invoke-Command -ComputerName 'cas1' {Start-Service 'MSExchangePOP3'}");
    assertThat(
            ShellCommands.of(new Act.ActivateComponent(ComponentName.of("ImapProxy"), CAS1))
                .commands())
        .hasSize(1);
  }

  @Test
  void a_server_that_is_not_bound_yet_is_left_for_a_person_to_fill_in() {
    assertThat(ShellCommands.of(new Act.RestartServer(Runbook.FOUND)).commands())
        .containsExactly("Restart-Computer -ComputerName '<found>' -Force");
  }

  @Test
  void what_no_shell_knows_has_no_commands() {
    for (Action action :
        new Action[] {
          new Question.ReadTopology(CAS1),
          new Question.AskPerson(StepText.of("Ask.", "尋ねます。", "ours"), CAS1),
          new Question.CustomQuestion("mine", new TreeMap<>(), CAS1),
          CustomAction.of("mine", Risk.CHANGES, CAS1)
        }) {
      assertThat(ShellCommands.of(action).all()).isEmpty();
    }
  }
}
