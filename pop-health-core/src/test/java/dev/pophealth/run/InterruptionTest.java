package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.Role;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.policy.MaintenanceWindow;
import dev.pophealth.policy.Scope;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.Performance;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People and policies stop automation at once. (S15) */
class InterruptionTest {

  private final Fleet fleet = new Fleet();

  @BeforeEach
  void a_server_that_needs_its_restart() {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
  }

  private JournalRecord.Ended ended() {
    return fleet.heard.of(JournalRecord.Ended.class).get(0);
  }

  private Outcome.Acted lastAct() {
    return fleet.heard.of(JournalRecord.Came.class).stream()
        .map(JournalRecord.Came::outcome)
        .filter(Outcome.Acted.class::isInstance)
        .map(Outcome.Acted.class::cast)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  @Test
  void what_waits_is_stopped_without_clean_up_and_what_is_owed_is_told() throws Exception {
    RecoveryRunner runner = fleet.open();
    String name = runner.begin(Fleet.deepTest(Fleet.MBX1)).recovery();

    assertThat(runner.interrupt(name, Interruption.CANCELLED, "Sato: I see to it")).isTrue();

    assertThat(ended().end()).isEqualTo(JournalRecord.End.STOPPED);
    assertThat(ended().reason()).isEqualTo("CANCELLED");
    assertThat(ended().owed()).extracting(Obligation::step).extracting("value").contains("D3");
    assertThat(fleet.heard.of(JournalRecord.Interrupted.class))
        .extracting(JournalRecord.Interrupted::words)
        .containsExactly("Sato: I see to it");
    assertThat(fleet.acts()).doesNotContain("RestoreActivation mbx1");
    assertThat(fleet.time.waiting()).isZero();
    assertThat(runner.interrupt(name, Interruption.CANCELLED, "")).isFalse();
  }

  @Test
  void an_act_under_way_is_let_end_and_settles_what_is_owed() throws Exception {
    HeldActs acts = new HeldActs(fleet);
    RecoveryRunner runner = RecoveryRunner.open(fleet.setup().actions(acts).build());
    String name = runner.begin(Fleet.deepTest(Fleet.MBX1)).recovery();
    assertThat(acts.last().begin()).isTrue();

    runner.interrupt(name, Interruption.PERSON_AT_WORK, "");
    assertThat(runner.progress().open()).containsOnlyKeys(Phase.STOPPING);
    assertThat(fleet.heard.of(JournalRecord.Ended.class)).isEmpty();
    assertThat(acts.last().cancelled).isFalse();
    acts.last().end(Performance.done());

    assertThat(lastAct().effect()).isEqualTo(Effect.DONE);
    assertThat(ended().reason()).isEqualTo("PERSON_AT_WORK");
  }

  @Test
  void an_act_that_no_worker_has_begun_is_not_begun_any_more() throws Exception {
    HeldActs acts = new HeldActs(fleet);
    RecoveryRunner runner = RecoveryRunner.open(fleet.setup().actions(acts).build());
    String name = runner.begin(Fleet.deepTest(Fleet.MBX1)).recovery();

    runner.interrupt(name, Interruption.CANCELLED, "");
    assertThat(acts.last().begin()).isFalse();

    assertThat(fleet.acts()).isEmpty();
    assertThat(lastAct().cause()).contains(NoneCause.REFUSED);
    assertThat(lastAct().words()).isEqualTo("stopped before it was started");
    assertThat(ended().owed()).isEmpty();
    assertThat(fleet.heard.troubles).isEmpty();
  }

  @Test
  void a_person_who_is_asked_is_asked_no_longer() throws Exception {
    RecoveryRunner runner =
        RecoveryRunner.open(fleet.setup().policy(AutomationPolicy.defaults()).build());
    String name = runner.begin(Fleet.deepTest(Fleet.MBX1)).recovery();
    assertThat(fleet.people.leavesAsked()).hasSize(1);

    runner.interrupt(name, Interruption.CANCELLED, "");

    assertThat(fleet.people.leavesAsked()).isEmpty();
    assertThat(lastAct().effect()).isEqualTo(Effect.NONE);
    assertThat(fleet.end()).isEqualTo("STOPPED CANCELLED");
  }

  @Test
  void a_maintenance_window_that_opens_wakes_what_waits_and_stops_it() throws Exception {
    Instant opens = Fleet.NOON.plus(Duration.ofSeconds(90));
    open(new Scope.OnServer(Fleet.MBX1), opens);

    fleet.time.pass(Duration.ofSeconds(89));
    assertThat(fleet.heard.of(JournalRecord.Ended.class)).isEmpty();
    fleet.time.pass(Duration.ofSeconds(1));

    assertThat(fleet.end()).isEqualTo("STOPPED MAINTENANCE");
    assertThat(ended().at()).isEqualTo(opens);
  }

  @Test
  void maintenance_of_another_group_stops_nothing() throws Exception {
    open(new Scope.OnGroup(Fleet.CLIENTS), Fleet.NOON);

    fleet.passHours(1);

    assertThat(fleet.end()).isEqualTo("RESOLVED RECOVERED");
  }

  @Test
  void in_maintenance_nothing_is_begun() throws Exception {
    open(new Scope.OnGroup(Fleet.DAG), Fleet.NOON);

    assertThat(fleet.end()).isEqualTo("STOPPED MAINTENANCE");
    assertThat(fleet.servers.performed()).isEmpty();
    assertThat(fleet.heard.of(JournalRecord.Asked.class)).isEmpty();
  }

  @Test
  void the_mailbox_server_behind_is_in_maintenance_too() throws Exception {
    RecoveryRunner runner =
        RecoveryRunner.open(
            fleet
                .setup()
                .policy(inMaintenance(new Scope.OnServer(Fleet.MBX1), Fleet.NOON))
                .build());

    runner.begin(Fleet.incident(PopHealth.CTP_MONITOR, Fleet.CAS1, Role.CLIENT_ACCESS));
    fleet.passHours(2);

    assertThat(fleet.end()).isEqualTo("STOPPED MAINTENANCE");
    assertThat(fleet.acts()).isNotEmpty().noneMatch(act -> act.endsWith("mbx1"));
  }

  private void open(Scope scope, Instant from) throws Exception {
    RecoveryRunner.open(fleet.setup().policy(inMaintenance(scope, from)).build())
        .begin(Fleet.deepTest(Fleet.MBX1));
  }

  private static AutomationPolicy inMaintenance(Scope scope, Instant from) {
    return AutomationPolicy.builder()
        .from(Fleet.free())
        .addMaintenanceWindows(
            new MaintenanceWindow(scope, from, from.plus(Duration.ofHours(3)), "patch day"))
        .build();
  }
}
