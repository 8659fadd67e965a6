package dev.pophealth.policy;

import static dev.pophealth.policy.Fleet.CURE;
import static dev.pophealth.policy.Fleet.DEFAULTS;
import static dev.pophealth.policy.Fleet.MBX1;
import static dev.pophealth.policy.Fleet.NOON;
import static dev.pophealth.policy.Fleet.done;
import static dev.pophealth.policy.Fleet.ledger;
import static dev.pophealth.policy.Fleet.restart;
import static dev.pophealth.policy.Fleet.restartService;
import static dev.pophealth.policy.Fleet.topology;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Answer;
import dev.pophealth.recovery.Act;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutomationPolicyTest {

  @Test
  void clean_up_is_refused_by_no_budget() {
    Act act = restartService(MBX1);
    assertThat(
            DEFAULTS.review(
                act,
                Occasion.cleanUp("r1"),
                ledger(done(act, "r0", Duration.ofMinutes(1))),
                topology(Answer.NO, Answer.NO),
                NOON))
        .isEqualTo(new Review.Allow(List.of(new Reason.CleaningUp())));
  }

  @Test
  void every_reason_is_told_not_only_the_first() {
    LedgerEntry before = done(restart(MBX1), "r0", Duration.ofHours(2)).as(Progress.ENDED);
    assertThat(
            DEFAULTS
                .review(restart(MBX1), CURE, ledger(before), topology(Answer.NO, Answer.NO), NOON)
                .why())
        .extracting(reason -> reason.getClass().getSimpleName())
        .containsExactly(
            "NeedsApproval", "BudgetSpent", "TooSoon", "TooSoon", "ServerOut", "TooFewOthers");
  }
}
