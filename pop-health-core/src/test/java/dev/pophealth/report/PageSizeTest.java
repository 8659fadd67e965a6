package dev.pophealth.report;

import static dev.pophealth.recovery.Steps.check;
import static dev.pophealth.recovery.Steps.confirm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.health.Answer;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ToldReading;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A page has a bound, however long a recovery is and however much was said. */
class PageSizeTest {

  private static final Question QUESTION =
      new Question.RunProbe(
          PopHealth.model().probeIdentity(PopHealth.DEEP_TEST_PROBE), Runbook.SERVER);

  @Test
  void of_a_long_recovery_the_middle_is_left_out() {
    Recovery recovery = longOne();
    assertThat(recovery.timeline()).hasSizeGreaterThan(1_900);
    Remark remark = new Remark(Instant.EPOCH, "<".repeat(2_000), "<".repeat(2_000));
    String html =
        Story.of(recovery).with(Collections.nCopies(3_000, remark)).html(Language.ENGLISH);
    ReadPage page = ReadPage.of(html);
    assertThat(page.words()).contains("more are left out here.");
    assertThat(page.all("li", "wait").size() + page.all("li", "look").size()).isEqualTo(350);
    assertThat(html.length()).isLessThan(6_000_000);
  }

  /** A thousand looks, each of which has as much to say as may be kept. */
  private static Recovery longOne() {
    Runbook runbook =
        Runbook.named("L")
            .first(confirm("L1", QUESTION))
            .then(new Step.Poll(check("L2", QUESTION), Duration.ofSeconds(1), 1_000))
            .otherwise("L3");
    Instant now = Instant.parse("2026-01-05T09:00:00Z");
    Incident incident =
        new Incident(
            new Alert(PopHealth.DEEP_TEST_MONITOR, ServerName.of("mbx1"), now),
            java.util.Set.of(),
            List.of(),
            Optional.empty());
    Recovery recovery = DecisionEngine.following(i -> Optional.empty()).begin(incident, runbook);
    while (!recovery.decision().ends()) {
      Outcome outcome;
      if (recovery.decision() instanceof Decision.Wait wait) {
        now = wait.until();
        outcome = Outcome.timeCame(wait.number(), now);
      } else {
        int number = ((Decision.Perform) recovery.decision()).number();
        outcome = Outcome.answered(number, now, now, new ToldReading(Answer.NO, "&".repeat(2_000)));
      }
      recovery = recovery.after(outcome).orThrow();
    }
    return recovery;
  }
}
