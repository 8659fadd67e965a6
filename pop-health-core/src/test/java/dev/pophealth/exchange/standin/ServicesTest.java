package dev.pophealth.exchange.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services: on which machine, and what starting and stopping does. */
class ServicesTest {

  private final StandIn exchange;

  ServicesTest(@TempDir Path folder) {
    exchange = StandIn.in(folder);
  }

  private static ObjectNode service(ObjectNode root, String server, String name) {
    return (ObjectNode) root.path("servers").path(server).path("services").path(name);
  }

  @Test
  void a_restart_without_a_server_is_one_of_the_administrators_own_machine() {
    Played played = Played.command(exchange, "Restart-Service -Name 'MSExchangePOP3'");
    assertThat(played.error())
        .contains("Cannot find any service with service name 'MSExchangePOP3'.");
    assertThat(played.exitCode()).isEqualTo(1);
    assertThat(exchange.effects()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Invoke-Command -ComputerName cas1 -ScriptBlock { Restart-Service MSExchangePOP3 }",
        "icm cas1.contoso.com { param($name) Restart-Service $name } -ArgumentList MSExchangePOP3",
        "$n = 'MSExchangePOP3'; Invoke-Command -ComputerName cas1 { Restart-Service $using:n }",
        "Get-Service -ComputerName cas1 -Name msexchangepop3 | Restart-Service",
        "Restart-Service -InputObject (Get-Service -ComputerName cas1 MSExchangePOP3)",
      })
  void a_restart_on_a_named_server_happens_there(String command) {
    Played played = Played.command(exchange, command);
    assertThat(played.error()).isEmpty();
    assertThat(exchange.effects())
        .containsExactly("cas1: MSExchangePOP3 stopped", "cas1: MSExchangePOP3 started");
  }

  @Test
  void a_restart_of_a_stopped_service_starts_it() {
    exchange.change(
        root ->
            service(root, "cas1", "MSExchangePOP3")
                .put("status", "Stopped")
                .put("startType", "Manual"));
    Played.command(exchange, "Get-Service -ComputerName cas1 MSExchangePOP3 | Restart-Service");
    assertThat(exchange.effects()).containsExactly("cas1: MSExchangePOP3 started");
  }

  @Test
  void a_disabled_service_does_not_start() {
    exchange.change(
        root ->
            service(root, "cas1", "MSExchangePOP3")
                .put("status", "Stopped")
                .put("startType", "Disabled"));
    Played played =
        Played.command(exchange, "Get-Service -ComputerName cas1 MSExchangePOP3 | Start-Service");
    assertThat(played.error()).contains("cannot be started");
    assertThat(exchange.effects()).isEmpty();
  }

  @Test
  void a_stuck_service_does_not_stop_until_its_server_was_restarted() {
    exchange.fault("mbx2", "stuck-MSExchangePOP3BE", "restart-server");
    String restart = "Get-Service -ComputerName mbx2 MSExchangePOP3BE | Restart-Service";
    assertThat(Played.command(exchange, restart).error()).contains("cannot be stopped");
    Played.command(exchange, "Restart-Computer mbx2 -Force -Wait");
    assertThat(Played.command(exchange, restart).error()).isEmpty();
  }

  @Test
  void a_manual_service_is_not_there_after_its_server_was_restarted() {
    exchange.change(root -> service(root, "cas1", "MSExchangePOP3").put("startType", "Manual"));
    Played.command(exchange, "Restart-Computer -ComputerName cas1 -Wait");
    assertThat(
            Played.command(exchange, "(Get-Service -ComputerName cas1 MSExchangePOP3).Status")
                .lines())
        .containsExactly("Stopped");
  }

  @Test
  void a_service_whose_component_is_inactive_stops_by_itself_whoever_made_it_so() {
    Played.command(
        exchange,
        "Set-ServerComponentState cas1 -Component PopProxy -State Inactive -Requester Maintenance");
    Played.command(
        exchange, "Get-Service -ComputerName cas1 MSExchangePOP3 | Start-Service; sleep 10");
    String state =
        "(Get-Service -ComputerName cas1 MSExchangePOP3).Status; (Get-ServerComponentState cas1 -Component popproxy).State";
    assertThat(Played.command(exchange, state).lines()).containsExactly("Stopped", "Inactive");

    Played.command(
        exchange,
        "Set-ServerComponentState cas1 -Component PopProxy -State Active -Requester HealthAPI");
    assertThat(Played.command(exchange, state).lines()).containsExactly("Stopped", "Inactive");

    Played.command(
        exchange,
        "Set-ServerComponentState cas1 -Component PopProxy -State Active -Requester Maintenance");
    Played.command(
        exchange, "Get-Service -ComputerName cas1 MSExchangePOP3 | Start-Service; sleep 10");
    assertThat(Played.command(exchange, state).lines()).containsExactly("Running", "Active");
  }

  @Test
  void a_component_tells_who_has_a_say_in_it() {
    Played.command(
        exchange,
        "Set-ServerComponentState cas1 -Component PopProxy -State Draining -Requester Deployment");
    assertThat(
            Played.command(
                    exchange,
                    "(Get-ServerComponentState cas1 -Component PopProxy).LocalStates | % { \"$($_.Requester) $($_.State)\" }")
                .lines())
        .containsExactly("HealthAPI Active", "Deployment Draining");
    assertThat(
            Played.command(
                    exchange,
                    "Set-ServerComponentState cas1 -Component PopProxy -State Active -Requester Me")
                .error())
        .contains("The requester 'Me' isn't valid");
  }

  @Test
  void the_start_of_a_service_is_told_by_its_process() {
    String started =
        "$s = Get-CimInstance Win32_Service -ComputerName cas1 -Filter \"Name='MSExchangePOP3'\"; (Get-CimInstance Win32_Process"
            + " -ComputerName cas1 -Filter \"ProcessId=$($s.ProcessId)\").CreationDate.ToUniversalTime().ToString('s')";
    assertThat(Played.command(exchange, started).lines()).containsExactly("2026-02-20T03:10:00");
    Played.command(exchange, "Get-Service -ComputerName cas1 MSExchangePOP3 | Restart-Service");
    assertThat(Played.command(exchange, started).lines()).containsExactly("2026-03-02T08:00:08");
  }

  @Test
  void wmi_tells_the_same_in_its_own_way() {
    String script =
        "$o = Get-WmiObject Win32_OperatingSystem -ComputerName cas1; $o.LastBootUpTime;"
            + " $o.ConvertToDateTime($o.LastBootUpTime).ToString('s'); (gwmi -Query \"select * from Win32_Service where Name like"
            + " 'MSExchangePOP%'\" -cn mbx1).State";
    assertThat(Played.command(exchange, script).lines())
        .containsExactly("20260220031000.000000+000", "2026-02-20T03:10:00", "Running");
  }
}
