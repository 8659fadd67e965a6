package dev.pophealth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Answer;
import dev.pophealth.health.Role;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.RunbookSettings;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A disruption says until when it may be started: as long as the red that it rests on is good. */
class LicenceTest {

  private static final Instant RED = Histories.RAISED.plusSeconds(30);
  private static final Incident DEEP =
      Incident.of(
          new Alert(PopHealth.DEEP_TEST_MONITOR, Histories.SERVER, Histories.RAISED), Role.MAILBOX);

  @Test
  void a_service_restart_is_licensed_from_when_the_red_was_asked_for() {
    Decision.Perform restart = (Decision.Perform) beforeTheRestart(RED).decision();
    assertThat(restart.rationale().step().value()).isEqualTo("D1");
    assertThat(restart.notAfter()).contains(RED.plus(RunbookSettings.defaults().licenceAge()));
  }

  @Test
  void a_red_that_is_asked_for_again_after_the_licence_ran_out_is_a_new_one() {
    Instant late = RED.plus(RunbookSettings.defaults().licenceAge()).plusSeconds(1);
    Recovery recovery =
        beforeTheRestart(RED).after(Outcome.none(4, late, NoneCause.EXPIRED, "")).orThrow();
    assertThat(recovery.decision().rationale().step().value()).isEqualTo("D1.renew");
    recovery = recovery.after(Outcome.told(5, late, Answer.NO)).orThrow();
    recovery = recovery.after(Outcome.told(6, late, Answer.YES)).orThrow();
    assertThat(((Decision.Perform) recovery.decision()).notAfter())
        .contains(late.plus(RunbookSettings.defaults().licenceAge()));
  }

  private static Recovery beforeTheRestart(Instant red) {
    Recovery recovery = Histories.ENGINE.begin(DEEP);
    for (int number = 1; number <= 3; number++) {
      assertThat(((Decision.Perform) recovery.decision()).notAfter()).as("a question").isEmpty();
      Answer answer = number == 1 ? Answer.NO : Answer.YES;
      recovery = recovery.after(Outcome.told(number, red, answer)).orThrow();
    }
    return recovery;
  }
}
