package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.health.Interruption;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.RunbookSettings;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be written down is not done, and what cannot be resumed stands still. */
class StuckTest {

  private final Fleet fleet = new Fleet();

  @BeforeEach
  void a_server_whose_service_needs_its_restart() {
    fleet.servers.makeIll(Fleet.MBX1, Risk.INTERRUPTS);
  }

  @Test
  void without_a_journal_nothing_is_begun() throws Exception {
    DyingJournal full = new DyingJournal(fleet.journal, 0, DyingJournal.Death.BEFORE_THE_NEXT);
    RecoveryRunner runner = RecoveryRunner.open(fleet.setup().journal(full).build());

    assertThatThrownBy(() -> runner.begin(Fleet.deepTest(Fleet.MBX1)))
        .isInstanceOf(IOException.class);
    assertThat(runner.recoveries()).isEmpty();
  }

  @Test
  void an_intent_that_cannot_be_written_is_no_act_and_a_person_hears_of_it() throws Exception {
    DyingJournal full = new DyingJournal(fleet.journal, 7, DyingJournal.Death.BEFORE_THE_NEXT);
    RecoveryRunner runner = RecoveryRunner.open(fleet.setup().journal(full).build());
    runner.begin(Fleet.deepTest(Fleet.MBX1));
    fleet.passHours(1);

    assertThat(fleet.servers.performed()).isEmpty();
    assertThat(runner.progress().open()).containsOnlyKeys(Phase.STUCK);
    assertThat(fleet.heard.troubles).hasSize(1);
    assertThat(fleet.heard.troubles.get(0)).startsWith("the journal could not be");
  }

  @Test
  void when_the_journal_can_be_written_again_it_goes_on_from_it() throws Exception {
    DyingJournal full = new DyingJournal(fleet.journal, 7, DyingJournal.Death.BEFORE_THE_NEXT);
    RecoveryRunner runner = RecoveryRunner.open(fleet.setup().journal(full).build());
    String name = runner.begin(Fleet.deepTest(Fleet.MBX1)).recovery();

    full.mend();

    assertThat(runner.resume()).containsExactly(name);
    fleet.passHours(1);
    assertThat(fleet.end()).isEqualTo("RESOLVED RECOVERED");
    assertThat(fleet.acts()).containsExactly("RestartService mbx1");
  }

  @Test
  void a_recovery_of_another_version_of_its_runbook_stands_still_until_a_person_gives_it_up()
      throws Exception {
    String name = fleet.open().begin(Fleet.deepTest(Fleet.MBX1)).recovery();
    fleet.journal.crash();
    RunbookSettings other = RunbookSettings.builder().confirmEvery(Duration.ofMinutes(2)).build();
    RecoveryRunner runner =
        RecoveryRunner.open(
            fleet.setup().engine(DecisionEngine.following(PopRunbooks.hardened(other))).build());

    assertThat(runner.progress().open()).containsOnlyKeys(Phase.STUCK);
    assertThat(fleet.heard.troubles).hasSize(1);
    assertThat(fleet.heard.troubles.get(0)).contains("was saved under version");
    assertThat(runner.begin(Fleet.deepTest(Fleet.MBX1))).isEqualTo(new Opening.Joined(name));
    fleet.passHours(1);
    assertThat(fleet.acts()).containsExactly("RestartService mbx1");

    runner.interrupt(name, Interruption.CANCELLED, "Sato has seen to it");
    assertThat(fleet.end()).isEqualTo("GIVEN_UP CANCELLED");
    assertThat(runner.begin(Fleet.deepTest(Fleet.MBX1))).isInstanceOf(Opening.Begun.class);
  }

  @Test
  void its_own_version_goes_on_with_it_later() throws Exception {
    fleet.open().begin(Fleet.deepTest(Fleet.MBX1));
    fleet.journal.crash();
    RunbookSettings other = RunbookSettings.builder().confirmEvery(Duration.ofMinutes(2)).build();
    RecoveryRunner.open(
            fleet.setup().engine(DecisionEngine.following(PopRunbooks.hardened(other))).build())
        .close();

    fleet.open();
    fleet.passHours(1);

    assertThat(fleet.end()).isEqualTo("RESOLVED RECOVERED");
    assertThat(fleet.heard.of(JournalRecord.Resumed.class)).hasSize(2);
  }
}
