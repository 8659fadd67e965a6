package dev.pophealth.run.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.health.Answer;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ToldReading;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Recovery;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TakenTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private static final Recovery OPEN =
      DecisionEngine.following(PopRunbooks.hardened())
          .begin(
              Incident.of(
                  new Alert(PopHealth.DEEP_TEST_MONITOR, ServerName.of("mbx1"), NOON),
                  Role.MAILBOX));

  @Test
  void an_outcome_that_fits_is_taken_as_it_is() {
    Outcome red = Outcome.told(1, NOON, Answer.NO);

    Taken taken = Taken.of(OPEN, red);

    assertThat(taken.outcome()).isEqualTo(red);
    assertThat(taken.after().timeline()).hasSize(1);
  }

  @Test
  void an_outcome_of_the_wrong_kind_is_unclear() {
    Taken taken = Taken.of(OPEN, Outcome.done(1, NOON, NOON));

    assertThat(taken.outcome())
        .isInstanceOfSatisfying(
            Outcome.Answered.class,
            answered ->
                assertThat(answered.reading())
                    .isInstanceOfSatisfying(
                        ToldReading.class,
                        told -> assertThat(told.answer()).isEqualTo(Answer.UNCLEAR)));
    assertThat(taken.after().timeline()).hasSize(1);
  }

  @Test
  void what_answers_nothing_at_all_is_misuse() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Taken.of(OPEN, Outcome.told(9, NOON, Answer.YES)));
  }
}
