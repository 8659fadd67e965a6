package dev.pophealth.exchange.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases: where they go, and what a restart does to them. */
class DatabasesTest {

  private static final String BLOCK =
      "Set-MailboxServer -Identity mbx2 -DatabaseCopyActivationDisabledAndMoveNow $true";
  private static final String STATUS =
      "Get-MailboxDatabaseCopyStatus -Server mbx2 | % { $_.Status.ToString() }";

  private final StandIn exchange;

  DatabasesTest(@TempDir Path folder) {
    exchange = StandIn.in(folder);
  }

  @Test
  void a_block_moves_what_is_active_after_a_while_and_lifting_it_moves_nothing_back() {
    Played.command(exchange, BLOCK);
    assertThat(Played.command(exchange, STATUS).lines()).containsExactly("Dismounting");
    assertThat(Played.command(exchange, "sleep 10; " + STATUS).lines()).containsExactly("Healthy");
    Played.command(exchange, BLOCK.replace("true", "false") + "; sleep 3600");
    assertThat(Played.command(exchange, STATUS).lines()).containsExactly("Healthy");
    assertThat(exchange.effects())
        .containsExactly(
            "mbx2: DatabaseCopyActivationDisabledAndMoveNow is $true",
            "mbx1: DB1 moved here from mbx2",
            "mbx2: DatabaseCopyActivationDisabledAndMoveNow is $false");
  }

  @Test
  void nothing_moves_to_a_server_whose_activation_is_blocked() {
    Played.command(
        exchange,
        "Set-MailboxServer mbx1 -DatabaseCopyAutoActivationPolicy Blocked; "
            + BLOCK
            + "; sleep 60");
    assertThat(Played.command(exchange, STATUS).lines()).containsExactly("Mounted");
  }

  @Test
  void nothing_moves_to_a_copy_that_is_not_healthy_or_does_not_exist() {
    exchange.change(
        root ->
            ((ObjectNode) root.path("databases").path("DB1").path("copies").get(1))
                .put("status", "Resynchronizing"));
    Played.command(exchange, BLOCK + "; sleep 60");
    assertThat(Played.command(exchange, STATUS).lines()).containsExactly("Mounted");
  }

  @Test
  void a_change_that_changes_nothing_is_said_to_be_one() {
    assertThat(Played.command(exchange, BLOCK.replace("true", "false")).lines())
        .containsExactly(
            "WARNING: The command completed successfully but no settings of 'mbx2' have been modified.");
  }

  @Test
  void a_restart_under_an_active_database_is_harm() {
    Played.command(exchange, "Restart-Computer -ComputerName mbx2 -Force");
    assertThat(exchange.all("harm")).containsExactly("DB1 was active and failed over to mbx1");
    assertThat(
            Played.command(exchange, "(Get-MailboxDatabase DB1 -Status).MountedOnServer").lines())
        .containsExactly("mbx1");
  }

  @Test
  void a_restart_under_the_only_copy_takes_the_database_down_until_the_server_is_back() {
    exchange.change(root -> root.withArray("/databases/DB1/copies").remove(1));
    Played.command(exchange, "Restart-Computer -ComputerName mbx2 -Force");
    assertThat(exchange.all("harm"))
        .containsExactly("DB1 was active and is dismounted: no other copy can take over");
    String mounted = "(Get-MailboxDatabase DB1 -Status).Mounted";
    assertThat(Played.command(exchange, mounted).lines()).containsExactly("False");
    assertThat(Played.command(exchange, "sleep 240; " + mounted).lines()).containsExactly("True");
  }

  @Test
  void a_restart_takes_its_time_and_the_server_does_not_answer_meanwhile() {
    Played.command(exchange, BLOCK + "; sleep 10; Restart-Computer -ComputerName mbx2 -Force");
    assertThat(exchange.all("harm")).isEmpty();
    String boot =
        "(Get-CimInstance Win32_OperatingSystem -ComputerName mbx2).LastBootUpTime.ToString('s')";
    assertThat(Played.command(exchange, boot).error())
        .contains("WinRM cannot complete the operation");
    assertThat(Played.command(exchange, STATUS).lines()).containsExactly("ServiceDown");
    assertThat(Played.command(exchange, "gwmi Win32_OperatingSystem -cn mbx2").error())
        .contains("The RPC server is unavailable");
    assertThat(Played.command(exchange, "Get-Service -cn mbx2").error())
        .contains("Cannot open Service Control Manager on computer 'mbx2'");
    assertThat(Played.command(exchange, "sleep 240; " + boot).lines())
        .containsExactly("2026-03-02T08:04:14");
  }

  @Test
  void waiting_for_a_restart_takes_as_long_as_the_restart_or_the_time_out() {
    Played.command(
        exchange, "Restart-Computer -ComputerName cas1 -Wait -For PowerShell -Timeout 600");
    assertThat(exchange.now()).isEqualTo("2026-03-02T08:03:02Z");
    assertThat(
            Played.command(exchange, "Restart-Computer -ComputerName cas1 -Wait -Timeout 60")
                .error())
        .contains("time-out period");
  }

  @Test
  void a_restart_without_a_name_restarts_the_administrators_machine() {
    Played.command(exchange, "Restart-Computer -Force; 'not reached'");
    assertThat(exchange.all("harm")).containsExactly("the administrator's own machine restarts");
  }

  @Test
  void logged_on_users_hold_a_restart_back_unless_it_is_forced() {
    exchange.change(
        root -> ((ObjectNode) root.path("servers").path("cas1")).put("loggedOnUsers", true));
    assertThat(Played.command(exchange, "Restart-Computer cas1").error())
        .contains("other users logged on");
    assertThat(exchange.effects()).isEmpty();
    Played.command(exchange, "Restart-Computer cas1 -Force");
    assertThat(exchange.effects()).containsExactly("cas1: restarts");
  }

  @Test
  void databases_go_back_to_the_preferred_copy_where_the_group_is_set_so() {
    exchange.change(
        root -> ((ObjectNode) root.path("dags").get(0)).put("preferenceMoveSeconds", 3600));
    Played.command(
        exchange, BLOCK + "; sleep 10;" + BLOCK.replace("true", "false") + "; sleep 4000");
    assertThat(Played.command(exchange, STATUS).lines()).containsExactly("Mounted");
  }

  @Test
  void groups_and_servers_tell_who_belongs_to_whom() {
    String script =
        "(Get-DatabaseAvailabilityGroup DAG1).Servers -join ','; (Get-MailboxServer mbx1).DatabaseAvailabilityGroup;"
            + " Get-ExchangeServer | ? { $_.IsClientAccessServer } | % Name; (Get-MailboxServer).Count; Get-MailboxServer cas1";
    Played played = Played.command(exchange, script);
    assertThat(played.lines()).containsExactly("mbx1,mbx2", "DAG1", "cas1", "2");
    assertThat(played.error()).contains("object 'cas1' couldn't be found");
  }

  @Test
  void grouped_copies_look_as_published() {
    assertThat(
            Played.command(exchange, "Get-MailboxDatabaseCopyStatus -Server mbx2 | group status")
                .lines())
        .containsExactly(
            "Count Name                      Group",
            "----- ----                      -----",
            "    1 Mounted                   {DB1\\mbx2}");
  }
}
