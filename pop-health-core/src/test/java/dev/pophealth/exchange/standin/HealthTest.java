package dev.pophealth.exchange.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults show in probes and monitors, and go away by the act that mends them and no other. */
class HealthTest {

  private static final String TOUCH_POINT =
      "(Invoke-MonitoringProbe POP\\PopCTPProbe -Server cas1)";
  private static final String SELF =
      "(Invoke-MonitoringProbe POP.Protocol\\PopSelfTestProbe -Server mbx2)";
  private static final String DEEP =
      "(Invoke-MonitoringProbe POP.Protocol\\PopDeepTestProbe -Server mbx2)";
  private static final String PROXY =
      "(Invoke-MonitoringProbe POP.Proxy\\PopProxyTestProbe -Server cas1)";
  private static final String RESTART_BACK_END =
      "Get-Service -ComputerName mbx2 MSExchangePOP3BE | Restart-Service";
  private static final String RESTART_FRONT_END =
      "Get-Service -ComputerName cas1 MSExchangePOP3 | Restart-Service";

  private final StandIn exchange;

  HealthTest(@TempDir Path folder) {
    exchange = StandIn.in(folder);
  }

  private String result(String probe) {
    Played played = Played.command(exchange, probe + ".ResultType.ToString()");
    return played.lines().isEmpty() ? played.error() : played.lines().get(0);
  }

  private String red(String server) {
    return String.join(
        " ",
        Played.command(
                exchange, "Get-ServerHealth " + server + " | ? AlertValue -eq Unhealthy | % Name")
            .lines());
  }

  @Test
  void all_is_well_at_the_start() {
    assertThat(result(TOUCH_POINT)).isEqualTo("Succeeded");
    assertThat(result(SELF)).isEqualTo("Succeeded");
    assertThat(result(DEEP)).isEqualTo("Succeeded");
    assertThat(result(PROXY)).isEqualTo("Succeeded");
    assertThat(red("cas1") + red("mbx1") + red("mbx2")).isEmpty();
  }

  @Test
  void a_hung_back_end_shows_there_and_at_the_touch_point_and_only_its_cure_mends_it() {
    exchange.fault("mbx2", "backend-hung", "restart-server");
    assertThat(red("mbx2")).isEqualTo("PopDeepTestMonitor PopSelfTestMonitor");
    assertThat(red("cas1")).isEqualTo("PopCTPMonitor");
    assertThat(result(PROXY)).isEqualTo("Succeeded");
    Played.command(exchange, RESTART_BACK_END);
    Played.command(exchange, RESTART_FRONT_END);
    assertThat(result(SELF)).isEqualTo("Failed");
    Played.command(exchange, "Restart-Computer mbx2 -Force -Wait; sleep 60");
    assertThat(result(SELF)).isEqualTo("Succeeded");
    assertThat(exchange.effects()).contains("mbx2: mended: backend-hung");
  }

  @Test
  void a_fault_can_need_its_cure_more_than_once() {
    exchange.fault("mbx2", "backend-hung", "restart-service MSExchangePOP3BE");
    exchange.change(root -> root.withArray("/faults").get(0).withObject("").put("times", 2));
    Played.command(exchange, RESTART_BACK_END);
    assertThat(result(SELF)).isEqualTo("Failed");
    Played.command(exchange, RESTART_BACK_END);
    assertThat(result(SELF)).isEqualTo("Succeeded");
  }

  @Test
  void the_touch_point_follows_the_database() {
    exchange.fault("mbx2", "backend-hung", "never");
    assertThat(Played.command(exchange, TOUCH_POINT + ".Error").lines().get(0))
        .contains("Proxy=mbx2.contoso.com:1995");
    Played.command(
        exchange, "Move-ActiveMailboxDatabase DB1 -ActivateOnServer mbx1 -Confirm:$false");
    assertThat(result(TOUCH_POINT)).isEqualTo("Succeeded");
  }

  @Test
  void an_ill_store_shows_in_the_deep_test_and_not_in_the_self_test() {
    exchange.fault("mbx2", "store-ill", "move-databases");
    assertThat(result(SELF)).isEqualTo("Succeeded");
    assertThat(result(DEEP)).isEqualTo("Failed");
    assertThat(Played.command(exchange, TOUCH_POINT + ".Error").lines().get(0))
        .contains("_Mbx:mbx2.contoso.com");
  }

  @Test
  void a_hung_front_end_is_mended_by_its_restart_also_by_that_of_the_server() {
    exchange.fault("cas1", "frontend-hung", "restart-service MSExchangePOP3");
    assertThat(result(PROXY) + result(TOUCH_POINT)).isEqualTo("FailedFailed");
    Played.command(exchange, "Restart-Computer cas1 -Wait; sleep 60");
    assertThat(result(PROXY)).isEqualTo("Succeeded");
  }

  @Test
  void a_stopped_service_refuses_connections() {
    Played.command(exchange, "Get-Service -ComputerName mbx2 MSExchangePOP3BE | Stop-Service");
    assertThat(Played.command(exchange, SELF + ".Error").lines())
        .containsExactly("Unable to initialise TCP Network connection");
  }

  @Test
  void slow_commands_show_in_their_monitor_alone() {
    exchange.fault("mbx2", "slow", "restart-service MSExchangePOP3BE");
    assertThat(red("mbx2")).isEqualTo("AverageCommandProcessingTimeGt60sMonitor");
    assertThat(result(SELF)).isEqualTo("Succeeded");
  }

  @Test
  void a_monitor_turns_red_and_green_later_than_its_probe_and_says_when() {
    Played.command(exchange, "Get-ServerHealth mbx2");
    exchange.fault("mbx2", "backend-hung", "restart-service MSExchangePOP3BE");
    assertThat(red("mbx2")).isEmpty();
    Played.command(exchange, "sleep 250");
    assertThat(red("mbx2")).isEqualTo("PopDeepTestMonitor PopSelfTestMonitor");
    Played.command(exchange, RESTART_BACK_END);
    assertThat(red("mbx2")).isEqualTo("PopDeepTestMonitor PopSelfTestMonitor");
    String when =
        "(Get-ServerHealth mbx2 | ? Name -eq PopSelfTestMonitor).LastTransitionTime.ToString('s')";
    String before = Played.command(exchange, when).lines().get(0);
    Played.command(exchange, "sleep 60");
    assertThat(red("mbx2")).isEmpty();
    assertThat(Played.command(exchange, when).lines().get(0)).isGreaterThan(before);
  }

  @Test
  void a_drained_server_has_no_mailbox_for_the_deep_test() {
    Played.command(
        exchange,
        "Set-MailboxServer mbx2 -DatabaseCopyActivationDisabledAndMoveNow $true; sleep 10");
    assertThat(result(DEEP)).isEqualTo("Failed");
    assertThat(Played.command(exchange, DEEP + ".Error").lines().get(0))
        .contains("no database is active");
    assertThat(red("mbx2")).isEmpty();
  }

  @Test
  void the_health_manager_answers_only_a_while_after_a_restart() {
    Played.command(exchange, "Restart-Computer cas1 -Wait");
    assertThat(Played.command(exchange, "Get-ServerHealth cas1").error())
        .contains("Health Manager");
    assertThat(Played.command(exchange, PROXY).error()).contains("Health Manager");
    assertThat(
            Played.command(
                    exchange, "sleep 60; (Get-HealthReport cas1 | ? HealthSet -eq POP).AlertValue")
                .lines())
        .containsExactly("Healthy");
  }

  @Test
  void some_probes_cannot_be_run_on_demand_and_unknown_ones_never() {
    exchange.change(root -> root.putArray("notOnDemand").add("POP.Protocol\\PopSelfTestProbe"));
    assertThat(Played.command(exchange, SELF).error()).contains("can't be invoked on demand");
    assertThat(Played.command(exchange, SELF.replace("PopSelf", "popself")).error())
        .contains("isn't valid");
    assertThat(Played.command(exchange, SELF.replace("mbx2", "cas1")).error())
        .contains("isn't valid");
    assertThat(Played.command(exchange, SELF.replace("mbx2", "mbx9")).error())
        .contains("object 'mbx9' couldn't be found");
  }

  @Test
  void a_silent_back_end_costs_the_probes_time_out() {
    exchange.fault("mbx2", "backend-hung", "never");
    Played.command(exchange, SELF);
    assertThat(exchange.now()).isEqualTo("2026-03-02T08:00:57Z");
  }

  @Test
  void the_report_has_a_row_a_health_set_and_the_worst_monitor_decides() {
    exchange.fault("cas1", "frontend-hung", "never");
    assertThat(
            Played.command(
                    exchange,
                    "Get-HealthReport cas1 | % { \"$($_.HealthSet) $($_.AlertValue) $($_.MonitorCount)\" }")
                .lines())
        .containsExactly("POP Unhealthy 2", "POP.Proxy Unhealthy 1", "AD Healthy 1");
  }

  @Test
  void rows_beside_those_of_pop_are_as_the_state_says() {
    exchange.change(
        root ->
            root.withArray("/health")
                .addObject()
                .put("server", "mbx1")
                .put("healthSet", "Network")
                .put("name", "NetworkMonitor")
                .put("alertValue", "Repairing"));
    assertThat(
            Played.command(
                    exchange,
                    "Get-ServerHealth mbx1 -HealthSet Network | % { $_.AlertValue.ToString() }")
                .lines())
        .containsExactly("Repairing");
  }

  @Test
  void a_servers_own_clock_may_be_ahead() {
    exchange.change(root -> root.withObject("/servers/cas1").put("clockAheadSeconds", 3600));
    assertThat(
            Played.command(
                    exchange,
                    "Invoke-Command cas1 { (Get-Date).ToString('s') }; (Get-Date).ToString('s')")
                .lines())
        .containsExactly("2026-03-02T09:00:02", "2026-03-02T08:00:02");
  }
}
