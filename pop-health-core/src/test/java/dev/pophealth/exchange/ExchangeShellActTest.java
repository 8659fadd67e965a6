package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.Performance;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Risk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read before an act, what is not sent then, and what is certain afterwards. */
class ExchangeShellActTest {

  private static final ServerName SRV1 = ServerName.of("srv1");
  private static final Act FRONT_END = new Act.RestartService(PopHealth.POP3, SRV1);
  private static final Act BACK_END = new Act.RestartService(PopHealth.POP3_BACKEND, SRV1);
  private static final Act RESTART = new Act.RestartServer(SRV1);

  private Shells shells;

  @BeforeEach
  void wellServer() throws Exception {
    shells = new Shells().wellServer();
    shells.prints("Restart-Service", "").prints("Restart-Computer", "");
  }

  private Performance perform(Act act) throws Exception {
    return shells.shell.perform(new ActRequest("R1", 7, act, Shells.LONG));
  }

  private void refused(Act act, String... words) throws Exception {
    Performance performance = perform(act);
    assertThat(performance.effect()).as(performance.words()).isEqualTo(Effect.NONE);
    assertThat(performance.words()).contains(words);
    assertThat(shells.changes()).isEmpty();
  }

  private void role(String role, String version) throws Exception {
    shells.prints(
        "Get-ExchangeServer",
        "{\"Name\":\"SRV1\",\"ServerRole\":\""
            + role
            + "\",\"AdminDisplayVersion\":\"Version "
            + version
            + " (Build 1.0)\"}");
  }

  private void copies(String... statuses) throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < statuses.length; i++) {
      rows.append(i == 0 ? "" : ",")
          .append("{\"Name\":\"DB" + i + "\\\\SRV1\",\"DatabaseName\":\"DB" + i)
          .append("\",\"MailboxServer\":\"SRV1\",\"Status\":\"" + statuses[i])
          .append("\",\"CopyQueueLength\":0,\"ReplayQueueLength\":0}");
    }
    shells.prints("Get-MailboxDatabaseCopyStatus", "[" + rows + "]");
  }

  @Test
  void a_service_that_runs_is_restarted_and_seen_to_run() throws Exception {
    Performance performance = perform(FRONT_END);
    assertThat(performance)
        .isEqualTo(new Performance(Effect.DONE, "found Running, starts Automatic"));
    assertThat(shells.changes())
        .containsExactly(
            "Invoke-Command -ComputerName 'srv1' {Restart-Service 'MSExchangePOP3'}"
                + " -ErrorAction Stop");
    assertThat(shells.typed).isEqualTo(ShellCommands.of(FRONT_END).all());
  }

  @Test
  void a_service_that_died_is_restarted() throws Exception {
    shells.service("MSExchangePOP3BE", "Stopped", "Auto");
    assertThat(perform(BACK_END).effect())
        .as("the fake still says that it is stopped")
        .isEqualTo(Effect.MAYBE);
    assertThat(shells.changes()).hasSize(1);
  }

  @Test
  void a_service_that_somebody_has_stopped_is_left_alone() throws Exception {
    shells.service("MSExchangePOP3", "Stopped", "Manual");
    refused(FRONT_END, "MSExchangePOP3 is stopped", "somebody wants it so", "by hand");
  }

  @Test
  void a_service_that_is_disabled_is_not_restarted() throws Exception {
    shells.service("MSExchangePOP3BE", "Stopped", "Disabled");
    refused(BACK_END, "is disabled");
  }

  @Test
  void a_service_that_our_own_restart_left_stopped_is_restarted_in_the_same_recovery()
      throws Exception {
    shells.service("MSExchangePOP3", "Running", "Manual");
    shells.fails("Restart-Service", "StartServiceFailed,X", "Failed to start.");
    assertThat(perform(FRONT_END)).isEqualTo(Performance.maybe("Failed to start."));
    shells.service("MSExchangePOP3", "Stopped", "Manual");
    assertThat(perform(FRONT_END).effect()).isEqualTo(Effect.MAYBE);
    assertThat(shells.changes()).hasSize(2);
    Performance other = shells.shell.perform(new ActRequest("R2", 1, FRONT_END, Shells.LONG));
    assertThat(other.effect()).as("of another recovery").isEqualTo(Effect.NONE);
  }

  @Test
  void while_pop_proxy_is_inactive_the_front_end_is_not_restarted() throws Exception {
    shells.component("PopProxy", "Inactive", "HealthApi");
    refused(
        FRONT_END,
        "PopProxy is Inactive on srv1 by HealthApi",
        "Set-ServerComponentState -Identity 'srv1' -Component 'PopProxy' -State Active"
            + " -Requester 'HealthApi'",
        "{Start-Service 'MSExchangePOP3'}");
    assertThat(perform(BACK_END).effect()).as("the back end is not its").isEqualTo(Effect.DONE);
  }

  @ParameterizedTest
  @CsvSource({"MSExchangePOP3", "MSExchangePOP3BE"})
  void in_maintenance_nothing_is_restarted(String service) throws Exception {
    shells.component("ServerWideOffline", "Inactive", "Maintenance");
    refused(
        new Act.RestartService(dev.pophealth.health.ServiceName.of(service), SRV1),
        "ServerWideOffline is Inactive on srv1 by Maintenance");
  }

  @Test
  void what_cannot_be_read_is_not_acted_on() throws Exception {
    shells.fails("-Component 'ServerWideOffline", "X", "Access is denied.");
    refused(BACK_END, "could not be read whether ServerWideOffline is active", "Access is denied.");
  }

  @Test
  void a_client_access_server_is_restarted_without_a_look_at_databases() throws Exception {
    role("ClientAccess", "15.0");
    shells.fails("Get-MailboxDatabaseCopyStatus", "X", "It is no Mailbox server.");
    assertThat(perform(RESTART).effect()).isEqualTo(Effect.DONE);
    assertThat(shells.changes())
        .containsExactly("Restart-Computer -ComputerName 'srv1' -Force -ErrorAction Stop");
  }

  @Test
  void a_client_access_server_whose_pop_proxy_is_inactive_is_not_restarted() throws Exception {
    role("ClientAccess", "15.0");
    shells.component("PopProxy", "Inactive", "Maintenance");
    refused(RESTART, "PopProxy is Inactive");
  }

  @Test
  void a_drained_mailbox_server_is_restarted() throws Exception {
    role("Mailbox", "15.1");
    copies("Healthy", "DisconnectedAndHealthy");
    shells.component("PopProxy", "Inactive", "HealthApi");
    assertThat(perform(RESTART)).matches(done -> done.effect() == Effect.DONE);
  }

  @ParameterizedTest
  @CsvSource({"Mounted", "Dismounted", "ServiceDown", "Gone"})
  void a_server_that_may_host_an_active_copy_is_not_restarted(String status) throws Exception {
    role("Mailbox", "15.0");
    copies("Healthy", status);
    refused(RESTART, "hosts an active database copy, or may", "move its databases away first");
  }

  @Test
  void a_mailbox_server_whose_copies_cannot_be_read_is_not_restarted() throws Exception {
    role("Mailbox", "15.1");
    shells.fails("Get-MailboxDatabaseCopyStatus", "X", "The RPC server is unavailable.");
    refused(RESTART, "or may: The RPC server is unavailable.");
  }

  @Test
  void a_server_of_unknown_role_is_not_restarted() throws Exception {
    copies("Healthy");
    refused(RESTART, "could not be read what srv1 does");
  }

  @Test
  void a_setting_is_changed_after_it_was_read() throws Exception {
    shells
        .prints(
            "Get-MailboxServer",
            "{\"Name\":\"SRV1\",\"DatabaseCopyActivationDisabledAndMoveNow\":false}")
        .prints("Set-MailboxServer", "");
    assertThat(perform(new Act.BlockActivation(SRV1)))
        .isEqualTo(new Performance(Effect.DONE, "found activation allowed"));
    shells.fails("Get-MailboxServer", "X", "Not now.");
    assertThat(perform(new Act.RestoreActivation(SRV1)).effect()).isEqualTo(Effect.NONE);
    assertThat(shells.changes())
        .containsExactly(
            "Set-MailboxServer -Identity 'srv1' -DatabaseCopyActivationDisabledAndMoveNow $true"
                + " -ErrorAction Stop");
  }

  @Test
  void an_error_that_comes_before_the_command_is_impossible_and_another_maybe() throws Exception {
    shells
        .prints(
            "Get-PopSettings",
            "{\"Server\":\"SRV1\",\"ProtocolLogEnabled\":false,\"LogFileLocation\":\"C:\\\\Logs\"}")
        .fails("$true", "NamedParameterNotFound,Set-PopSettings", "No such parameter.")
        .fails("$false", "ADTransient,Set-PopSettings", "The domain controller is busy.");
    assertThat(perform(new Act.SetProtocolLogging(SRV1)))
        .isEqualTo(Performance.impossible("No such parameter."));
    assertThat(perform(new Act.RestoreProtocolLogging(SRV1)))
        .isEqualTo(Performance.maybe("The domain controller is busy."));
  }

  @Test
  void a_shell_that_dies_over_a_change_leaves_it_open() throws Exception {
    shells.silent("Restart-Service", "connection reset");
    Performance performance = perform(BACK_END);
    assertThat(performance.effect()).isEqualTo(Effect.MAYBE);
    assertThat(performance.words()).isEqualTo("connection reset");
  }

  @Test
  void a_component_is_activated_by_whoever_has_set_it_inactive() throws Exception {
    shells.component("PopProxy", "Inactive", "Functional");
    shells.prints("Set-ServerComponentState", "").prints("Start-Service", "");
    assertThat(perform(new Act.ActivateComponent(PopHealth.POP_PROXY, SRV1)))
        .isEqualTo(new Performance(Effect.DONE, "was set Inactive by Functional"));
    assertThat(shells.changes())
        .containsExactly(
            "Set-ServerComponentState -Identity 'srv1' -Component 'PopProxy' -State Active"
                + " -Requester 'Functional' -ErrorAction Stop",
            "Invoke-Command -ComputerName 'srv1' {Start-Service 'MSExchangePOP3'}"
                + " -ErrorAction Stop");
  }

  @ParameterizedTest
  @CsvSource({"'Functional,Maintenance', by several", "'', does not say who"})
  void a_component_set_inactive_by_several_or_nobody_known_is_a_persons(String by, String words)
      throws Exception {
    shells.component("PopProxy", "Inactive", by);
    refused(new Act.ActivateComponent(PopHealth.POP_PROXY, SRV1), words, "a person has to settle");
  }

  @Test
  void a_component_that_is_active_already_is_left_alone() throws Exception {
    assertThat(perform(new Act.ActivateComponent(PopHealth.POP_PROXY, SRV1)).effect())
        .isEqualTo(Effect.DONE);
    assertThat(shells.changes()).isEmpty();
  }

  @Test
  void what_the_shell_has_no_command_for_is_impossible() throws Exception {
    assertThat(perform(CustomAction.of("mine", Risk.CHANGES, SRV1)).effect())
        .isEqualTo(Effect.NONE);
    assertThat(shells.seen).isEmpty();
  }
}
