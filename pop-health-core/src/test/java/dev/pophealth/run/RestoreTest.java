package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pophealth.health.Interruption;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Risk;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a stopped or escalated recovery still owes is put back by another one. */
class RestoreTest {

  private final Fleet fleet = new Fleet();

  private String stopped(RecoveryRunner runner) throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    String name = runner.begin(Fleet.deepTest(Fleet.MBX1)).recovery();
    runner.interrupt(name, Interruption.CANCELLED, "");
    assertThat(runner.ledger().out(Fleet.MBX1)).hasSize(1);
    return name;
  }

  @Test
  void it_is_journalled_verified_and_settles_what_was_left() throws Exception {
    RecoveryRunner runner = fleet.open();
    String name = stopped(runner);

    Optional<Opening> restore = runner.restore(name);
    fleet.passHours(1);

    assertThat(restore).isPresent();
    assertThat(restore.get().recovery()).isNotEqualTo(name);
    assertThat(fleet.acts()).endsWith("RestoreActivation mbx1");
    assertThat(fleet.end()).isEqualTo("RESOLVED RECOVERED");
    assertThat(runner.ledger().out(Fleet.MBX1)).isEmpty();
    assertThat(fleet.journal.read(name)).last().isInstanceOf(JournalRecord.Settled.class);
    runner.close();
    assertThat(fleet.open().ledger().out(Fleet.MBX1)).isEmpty();
  }

  @Test
  void a_server_that_is_still_ill_stays_as_it_is() throws Exception {
    RecoveryRunner runner = fleet.open();
    String name = stopped(runner);
    fleet.servers.makeIll(Fleet.MBX1, Risk.OBSERVES);

    runner.restore(name);
    fleet.passHours(1);

    assertThat(fleet.acts()).doesNotContain("RestoreActivation mbx1");
    assertThat(fleet.end()).startsWith("ESCALATED");
    assertThat(runner.ledger().out(Fleet.MBX1)).hasSize(1);
  }

  @Test
  void it_goes_on_after_a_crash() throws Exception {
    RecoveryRunner runner = fleet.open();
    String name = stopped(runner);
    runner.restore(name);
    assertThat(runner.progress().open()).containsOnlyKeys(Phase.WAITING);
    fleet.journal.crash();

    fleet.open();
    fleet.passHours(1);

    assertThat(fleet.end()).isEqualTo("RESOLVED RECOVERED");
    assertThat(fleet.acts()).doesNotHaveDuplicates();
  }

  @Test
  void a_recovery_that_owes_nothing_leaves_nothing_to_restore() throws Exception {
    RecoveryRunner runner = fleet.open();
    fleet.servers.makeIll(Fleet.MBX1, Risk.INTERRUPTS);
    String name = runner.begin(Fleet.deepTest(Fleet.MBX1)).recovery();
    assertThatThrownBy(() -> runner.restore(name))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is still open");
    fleet.passHours(1);

    assertThat(runner.restore(name)).isEmpty();
  }

  @Test
  void a_server_that_another_recovery_has_in_hand_is_not_restored() throws Exception {
    RecoveryRunner runner = fleet.open();
    String name = stopped(runner);
    runner.begin(Fleet.deepTest(Fleet.MBX1));

    assertThatThrownBy(() -> runner.restore(name))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has mbx1 in hand");
  }
}
