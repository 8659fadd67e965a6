package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.ServerName;
import dev.pophealth.policy.Hand;
import dev.pophealth.policy.Ledger;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.policy.Progress;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Risk;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What Managed Availability has tried, as ledger entries. */
class RecoveryActionsTest {

  private static final ServerName CAS1 = ServerName.of("cas1");

  private static String action(String id, String resource, String state, String start) {
    return "{\"Id\":\""
        + id
        + "\",\"ResourceName\":\""
        + resource
        + "\",\"RequestorName\":\"PopProxyTestRestart\",\"State\":\""
        + state
        + "\",\"Result\":\"Succeeded\",\"StartTime\":\""
        + start
        + "\",\"EndTime\":\"2026-01-05T08:30:00Z\"}";
  }

  private static List<LedgerEntry> entries(String... actions) {
    return RecoveryActions.entries(CAS1, ShellOutput.read("[" + String.join(",", actions) + "]"));
  }

  @Test
  void a_restart_of_a_service_and_of_the_server() {
    Instant at = Instant.parse("2026-01-05T08:20:00Z");
    assertThat(
            entries(
                action("RestartService", "MSExchangePop3", "Finished", at.toString()),
                action("ForceReboot", "cas1", "Started", at.toString())))
        .containsExactly(
            new LedgerEntry(
                new Act.RestartService(PopHealth.POP3, CAS1),
                new Hand.Other("PopProxyTestRestart"),
                at,
                Progress.ENDED),
            new LedgerEntry(
                new Act.RestartServer(CAS1),
                new Hand.Other("PopProxyTestRestart"),
                at,
                Progress.UNDER_WAY));
  }

  @Test
  void started_and_finished_are_one_happening_in_a_ledger() {
    String at = "2026-01-05T08:20:00Z";
    Ledger ledger =
        Ledger.of(
            entries(
                action("RestartService", "MSExchangePOP3", "Finished", at),
                action("RestartService", "MSExchangePOP3", "Started", at)));
    assertThat(ledger.entries()).singleElement().matches(e -> e.progress() == Progress.ENDED);
  }

  @Test
  void an_action_without_a_time_is_left_out() {
    assertThat(entries(action("RestartService", "MSExchangePOP3", "Finished", ""))).isEmpty();
  }

  /** Written by hand beside the sample recoveryactionresults-grid-pop.txt. */
  @Test
  void a_published_log_of_components_taken_offline() {
    TreeMap<String, String> popProxy = new TreeMap<>();
    popProxy.put("resource", "PopProxy");
    assertThat(RecoveryActions.entries(CAS1, Samples.read("recoveryactionresults-grid-pop.txt")))
        .hasSize(4)
        .contains(
            new LedgerEntry(
                new CustomAction("TakeComponentOffline", popProxy, Risk.INTERRUPTS, CAS1),
                new Hand.Other("PopProxyTestCafeOffline"),
                Instant.parse("2015-08-25T10:51:09.7050815Z"),
                Progress.ENDED));
  }
}
