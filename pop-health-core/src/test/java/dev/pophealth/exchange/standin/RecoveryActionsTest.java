package dev.pophealth.exchange.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Managed Availability did, as events. */
class RecoveryActionsTest {

  private static final String LOG = "Microsoft-Exchange-ManagedAvailability/RecoveryActionResults";

  private final StandIn exchange;

  RecoveryActionsTest(@TempDir Path folder) {
    exchange = StandIn.in(folder);
    action("2026-02-27T06:00:00Z", "2026-02-27T06:00:05Z", "Finished");
    action("2026-03-02T07:00:00Z", "2026-03-02T07:05:00Z", "Started");
    action("2026-03-02T07:00:00Z", "2026-03-02T07:00:31Z", "Finished");
  }

  private void action(String start, String end, String state) {
    exchange.change(
        root ->
            root.withArray("/recoveryActions")
                .addObject()
                .put("server", "cas1")
                .put("id", "RestartService")
                .put("resource", "MSExchangePop3")
                .put("requestor", "PopProxyTestRestart")
                .put("start", start)
                .put("end", end)
                .put("state", state));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Get-WinEvent -ComputerName cas1 -LogName " + LOG,
        "Invoke-Command cas1 { Get-WinEvent -LogName " + LOG + " | % { $_.ToXml() } }",
        "Get-WinEvent -ComputerName cas1 -FilterHashtable @{ LogName = '" + LOG + "' }",
        "Get-WinEvent -ComputerName cas1 -LogName "
            + LOG
            + " -FilterXPath \"*[UserData[EventXML[ResourceName='MSExchangePop3']]]\"",
        "Get-WinEvent -ComputerName cas1 -FilterXml '<QueryList><Query Id=\"0\"><Select Path=\""
            + LOG
            + "\">*</Select></Query></QueryList>'",
      })
  void events_come_newest_first_and_carry_their_xml(String command) {
    String script =
        command
            + " | % { $e = ([xml]$(if ($_ -is [string]) { $_ } else { $_.ToXml() })).Event.UserData.EventXML; \"$($e.Id) $($e.ResourceName) $($e.State)"
            + " $($e.StartTime)\" }";
    assertThat(Played.command(exchange, script).lines())
        .containsExactly(
            "RestartService MSExchangePop3 Finished 2026-03-02T07:00:00Z",
            "RestartService MSExchangePop3 Started 2026-03-02T07:00:00Z",
            "RestartService MSExchangePop3 Finished 2026-02-27T06:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-FilterHashtable @{ LogName = '" + LOG + "'; StartTime = (Get-Date).AddDays(-1) }",
        "-LogName "
            + LOG
            + " -FilterXPath '*[System[TimeCreated[timediff(@SystemTime) <= 86400000]]]'",
        "-LogName " + LOG + " -MaxEvents 2",
      })
  void events_can_be_narrowed(String filter) {
    assertThat(
            Played.command(exchange, "@(Get-WinEvent -ComputerName cas1 " + filter + ").Count")
                .lines())
        .containsExactly("2");
  }

  @Test
  void no_events_is_an_error_with_an_id_of_its_own() {
    String script =
        "try { Get-WinEvent -ComputerName mbx1 -LogName "
            + LOG
            + " -ea Stop } catch { $_.FullyQualifiedErrorId }";
    assertThat(Played.command(exchange, script).lines())
        .containsExactly("NoMatchingEventsFound,Microsoft.PowerShell.Commands.GetWinEventCommand");
    assertThat(Played.command(exchange, "Get-WinEvent -LogName " + LOG).error())
        .contains("There is not an event log on the ADMIN01 computer");
    assertThat(
            Played.command(
                    exchange,
                    "Get-WinEvent -ComputerName cas1 -LogName " + LOG + " -FilterXPath '*[['")
                .error())
        .contains("The specified query is invalid");
  }
}
