package dev.pophealth.exchange.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on other machines. */
class RemoteTest {

  private final StandIn exchange;

  RemoteTest(@TempDir Path folder) {
    exchange = StandIn.in(folder);
  }

  @Test
  void a_server_that_does_not_answer_is_an_error_and_the_next_one_is_still_asked() {
    exchange.change(root -> root.withObject("/servers/mbx1").put("reachable", false));
    Played played =
        Played.command(
            exchange, "Invoke-Command -ComputerName mbx1, mbx2, nowhere { $env:COMPUTERNAME }");
    assertThat(played.lines()).containsExactly("MBX2");
    assertThat(played.error())
        .contains(
            "[mbx1] Connecting to remote server mbx1 failed with the following error message : WinRM cannot complete")
        .contains("WinRMOperationTimeout,PSSessionStateBroken")
        .contains("[nowhere] Connecting to remote server nowhere failed");
    assertThat(played.exitCode()).isEqualTo(1);
  }

  @Test
  void a_refused_logon_says_so() {
    exchange.change(root -> root.withObject("/servers/mbx1").put("denied", true));
    assertThat(
            Played.command(
                    exchange,
                    "try { icm mbx1 { 1 } -ea Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }")
                .lines())
        .first()
        .isEqualTo("AccessDenied,PSSessionStateBroken");
  }

  @Test
  void what_fails_there_is_an_error_here_and_can_be_caught() {
    String script =
        "try { Invoke-Command cas1 { Restart-Service nope -ErrorAction Stop; 'not reached' } -ErrorAction Stop } catch { \"$_\"; exit 3 }";
    Played played = Played.command(exchange, script);
    assertThat(played.lines()).containsExactly("Cannot find any service with service name 'nope'.");
    assertThat(played.exitCode()).isEqualTo(3);
  }

  @Test
  void objects_come_back_without_methods_and_with_the_machines_name() {
    String script =
        "$s = Invoke-Command cas1 { Get-Service MSExchangePOP3 }; $s.PSComputerName; \"$($s.Status)\"; $s.Status.Value;"
            + " $s.PSObject.TypeNames[0]; $s.Refresh()";
    Played played = Played.command(exchange, script);
    assertThat(played.lines())
        .containsExactly(
            "cas1", "Running", "Running", "Deserialized.System.ServiceProcess.ServiceController");
    assertThat(played.error()).contains("does not contain a method named 'Refresh'");
  }

  @Test
  void variables_of_here_are_not_there() {
    assertThat(
            Played.command(
                    exchange, "$x = 'mine'; icm cas1 { \"[$x]\" }; icm cas1 { \"[$using:x]\" }")
                .lines())
        .containsExactly("[]", "[mine]");
  }

  @Test
  void a_plain_remote_shell_has_no_cmdlets_of_Exchange() {
    assertThat(Played.command(exchange, "icm cas1 { Get-ExchangeServer }").error())
        .contains("'Get-ExchangeServer' is not recognized");
    assertThat(
            Played.command(
                    exchange,
                    "icm -ConfigurationName Microsoft.Exchange -ConnectionUri http://cas1.contoso.com/powershell { (Get-ExchangeServer).Count }")
                .lines())
        .containsExactly("3");
  }

  @Test
  void sessions_stay_good_for_several_commands() {
    String script =
        "$s = New-PSSession mbx1; icm -Session $s { hostname }; icm $s { $env:COMPUTERNAME }; Remove-PSSession $s";
    Played played = Played.command(exchange, script);
    assertThat(played.lines()).containsExactly("MBX1");
    assertThat(played.error()).contains("'hostname' is not recognized");
  }
}
