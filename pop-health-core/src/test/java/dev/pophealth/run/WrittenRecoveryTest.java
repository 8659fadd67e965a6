package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Interruption;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Risk;
import dev.pophealth.report.Language;
import dev.pophealth.report.Story;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A recovery's report is made from its journal alone. */
class WrittenRecoveryTest {

  private static final String NAME = "2026-03-02T12-00-00Z_mbx1_PopDeepTestMonitor";

  private final Fleet fleet = new Fleet();

  private RecoveryRunner runner() throws IOException {
    return RecoveryRunner.open(fleet.setup().policy(AutomationPolicy.defaults()).build());
  }

  private WrittenRecovery written() throws IOException {
    return WrittenRecovery.read(fleet.journal, Fleet.ENGINE, NAME);
  }

  private Story story() throws IOException {
    return Story.of(written().state().orThrow()).withJournal(written().records());
  }

  private void untilLeaveIsAsked() {
    while (fleet.people.leavesAsked().isEmpty() && fleet.time.passToNext()) {
      // Until somebody is asked.
    }
    assertThat(fleet.people.leavesAsked()).isNotEmpty();
  }

  @Test
  void leave_that_was_given_is_told_before_the_act() throws IOException {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    runner().begin(Fleet.deepTest(Fleet.MBX1));
    untilLeaveIsAsked();
    fleet.time.pass(Duration.ofMinutes(4));
    fleet.people.give("Sato");
    while (fleet.time.passToNext()) {
      // Until it ends.
    }
    assertThat(written().state().orThrow().decision()).isInstanceOf(Decision.Resolved.class);
    assertThat(story().text(Language.ENGLISH))
        .containsSubsequence(
            "began the recovery.",
            "V2c on mbx1",
            "Allowed: Restart MSExchangePOP3BE",
            "D1 on mbx1",
            "Leave was asked for, until ",
            "Sato gave leave",
            "D5 on mbx1",
            "The end:");
    assertThat(story().html(Language.JAPANESE)).contains("Sato が承認しました");
  }

  @Test
  void a_no_is_told_with_who_said_it_and_why() throws IOException {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    runner().begin(Fleet.deepTest(Fleet.MBX1));
    untilLeaveIsAsked();
    fleet.people.deny("Sato", "not in business hours");
    assertThat(story().markdown(Language.ENGLISH))
        .contains("Sato said no. not in business hours", "Escalate REFUSED");
  }

  @Test
  void a_crash_a_new_alert_and_a_hand_over_are_told() throws IOException {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    RecoveryRunner first = runner();
    first.begin(Fleet.deepTest(Fleet.MBX1));
    untilLeaveIsAsked();
    fleet.journal.crash();
    RecoveryRunner second = runner();
    second.begin(Fleet.deepTest(Fleet.MBX1));
    second.interrupt(NAME, Interruption.PERSON_AT_WORK, "Sato takes over");
    assertThat(story().html(Language.ENGLISH))
        .containsSubsequence(
            "Its runner had died or been closed",
            "the alert joined this recovery",
            "Stopped from outside.",
            "Sato takes over");
  }
}
