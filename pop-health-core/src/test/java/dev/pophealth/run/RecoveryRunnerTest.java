package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.policy.Hand;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.policy.Progress;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecoveryRunnerTest {

  private final Fleet fleet = new Fleet();

  @Test
  void a_server_that_needs_its_restart_is_drained_restarted_and_put_back() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    RecoveryRunner runner = fleet.open();

    Opening opening = runner.begin(Fleet.deepTest(Fleet.MBX1));
    fleet.passHours(2);

    assertThat(opening)
        .isEqualTo(new Opening.Begun("2026-03-02T12-00-00Z_mbx1_PopDeepTestMonitor"));
    assertThat(fleet.acts())
        .containsExactly(
            "RestartService mbx1",
            "BlockActivation mbx1",
            "RestartServer mbx1",
            "RestoreActivation mbx1");
    assertThat(fleet.end()).isEqualTo("RESOLVED RECOVERED");
    assertThat(fleet.heard.troubles).isEmpty();
    assertThat(runner.progress().openCount()).isZero();
    assertThat(runner.progress().ended()).containsEntry(JournalRecord.End.RESOLVED, 1);
    assertThat(runner.ledger().out(Fleet.MBX1)).isEmpty();
    assertThat(runner.ledger().entries())
        .extracting(LedgerEntry::progress)
        .containsOnly(Progress.SETTLED);
  }

  @Test
  void an_alert_of_the_same_trouble_joins_the_open_recovery() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    RecoveryRunner runner = fleet.open();
    Opening first = runner.begin(Fleet.deepTest(Fleet.MBX1));

    fleet.time.pass(Duration.ofMinutes(1));
    Alert again =
        new Alert(
            PopHealth.DEEP_TEST_MONITOR, ServerName.of("MBX1.example.com"), fleet.time.instant());
    Opening second = runner.begin(Incident.of(again, Role.MAILBOX));

    assertThat(second).isEqualTo(new Opening.Joined(first.recovery()));
    assertThat(runner.recoveries()).hasSize(1);
    assertThat(fleet.heard.of(JournalRecord.Joined.class))
        .containsExactly(new JournalRecord.Joined(fleet.time.instant(), again));
  }

  @Test
  void an_open_recovery_can_be_looked_at() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    RecoveryRunner runner = fleet.open();
    String name =
        runner
            .begin(Fleet.incident(PopHealth.CTP_MONITOR, Fleet.CAS1, Role.CLIENT_ACCESS))
            .recovery();

    RecoveryView view = runner.find(name).orElseThrow();
    assertThat(view.phase()).isEqualTo(Phase.WAITING);
    assertThat(view.until()).contains(fleet.time.nextAt().orElseThrow());
    assertThat(view.others()).containsExactly(Fleet.MBX1);
    assertThat(runner.progress().open()).containsExactly(Map.entry(Phase.WAITING, 1));
    assertThat(runner.find("another")).isEmpty();
  }

  @Test
  void an_incident_that_forbids_automation_ends_at_once() throws Exception {
    RecoveryRunner runner = fleet.open();

    runner.begin(Fleet.deepTest(Fleet.MBX1).withInterruption(Interruption.PERSON_AT_WORK));

    assertThat(fleet.end()).isEqualTo("STOPPED PERSON_AT_WORK");
    assertThat(fleet.servers.performed()).isEmpty();
  }

  @Test
  void two_of_one_second_have_two_names() throws Exception {
    RecoveryRunner runner = fleet.open();
    runner.begin(Fleet.deepTest(Fleet.MBX1).withInterruption(Interruption.DISABLED));

    Opening second = runner.begin(Fleet.deepTest(Fleet.MBX1));

    assertThat(second.recovery()).isEqualTo("2026-03-02T12-00-00Z_mbx1_PopDeepTestMonitor.2");
  }

  @Test
  void what_others_have_done_counts_and_is_not_told_as_ours() throws Exception {
    RecoveryRunner runner = fleet.open();
    LedgerEntry others =
        new LedgerEntry(
            new Act.RestartServer(Fleet.MBX2),
            new Hand.Other("Managed Availability"),
            Fleet.NOON,
            Progress.ENDED);

    runner.heard(others);

    assertThat(runner.ledger().entries()).containsExactly(others);
    LedgerEntry ours =
        new LedgerEntry(others.act(), new Hand.Ours("a"), Fleet.NOON, Progress.ENDED);
    assertThatThrownBy(() -> runner.heard(ours)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_the_recovery_history_tells_is_an_entry_of_somebody_else() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.OBSERVES);
    fleet.servers.restartedByOthers(Fleet.MBX1);
    RecoveryRunner runner = fleet.open();

    runner.begin(Fleet.deepTest(Fleet.MBX1));

    assertThat(fleet.heard.of(JournalRecord.DoneByOthers.class)).hasSize(1);
    assertThat(runner.ledger().entriesOf(Fleet.MBX1))
        .extracting(LedgerEntry::act)
        .containsExactly(new Act.RestartService(PopHealth.POP3_BACKEND, Fleet.MBX1));
    assertThat(runner.ledger().entriesOf(Fleet.MBX1).get(0).by()).isInstanceOf(Hand.Other.class);
  }

  @Test
  void a_closed_runner_begins_nothing_and_leaves_its_recoveries_to_the_next() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    RecoveryRunner runner = fleet.open();
    String name = runner.begin(Fleet.deepTest(Fleet.MBX1)).recovery();
    int written = fleet.journal.entries().size();

    runner.close();
    fleet.passHours(1);

    assertThat(fleet.journal.entries()).hasSize(written);
    assertThat(fleet.time.waiting()).isZero();
    assertThatThrownBy(() -> runner.begin(Fleet.deepTest(Fleet.MBX2)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(fleet.open().recoveries()).extracting(RecoveryView::name).containsExactly(name);
  }

  @Test
  void two_runners_over_one_journal_leave_each_other_their_recoveries() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    RecoveryRunner one = fleet.open();
    RecoveryRunner other = fleet.open();
    String name = one.begin(Fleet.deepTest(Fleet.MBX1)).recovery();

    assertThat(other.begin(Fleet.deepTest(Fleet.MBX1)))
        .isInstanceOf(Opening.Elsewhere.class)
        .extracting(Opening::recovery)
        .isEqualTo(name);
    assertThat(other.ledger()).isEqualTo(one.ledger());
    one.close();
    assertThat(other.begin(Fleet.deepTest(Fleet.MBX1))).isEqualTo(new Opening.Joined(name));
    fleet.passHours(1);

    assertThat(fleet.end()).isEqualTo("RESOLVED RECOVERED");
    assertThat(fleet.acts()).doesNotHaveDuplicates();
  }

  @Test
  void what_a_dead_runner_left_is_taken_up_when_asked_for() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    RecoveryRunner one = fleet.open();
    RecoveryRunner other = fleet.open();
    String name = one.begin(Fleet.deepTest(Fleet.MBX1)).recovery();
    assertThat(other.resume()).isEmpty();

    one.close();

    assertThat(other.resume()).containsExactly(name);
    assertThat(other.resume()).isEmpty();
  }

  @Test
  void a_throwing_listener_disturbs_nothing_and_is_reported() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.INTERRUPTS);
    RunnerListener throwing =
        new RunnerListener() {
          @Override
          public void recorded(String recovery, JournalRecord record) {
            throw new IllegalStateException("listener");
          }
        };
    List<Throwable> reported = new ArrayList<>();
    Thread thread = Thread.currentThread();
    Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
    thread.setUncaughtExceptionHandler((where, thrown) -> reported.add(thrown));
    try {
      RecoveryRunner.open(fleet.setup().listener(throwing).build())
          .begin(Fleet.deepTest(Fleet.MBX1));
      fleet.passHours(1);
    } finally {
      thread.setUncaughtExceptionHandler(before);
    }

    assertThat(fleet.end()).isEqualTo("RESOLVED RECOVERED");
    assertThat(reported).hasSize(fleet.journal.entries().size());
  }
}
