package dev.pophealth.policy;

import static dev.pophealth.policy.Fleet.CURE;
import static dev.pophealth.policy.Fleet.DEFAULTS;
import static dev.pophealth.policy.Fleet.MBX1;
import static dev.pophealth.policy.Fleet.MBX2;
import static dev.pophealth.policy.Fleet.NOON;
import static dev.pophealth.policy.Fleet.restart;
import static dev.pophealth.policy.Fleet.review;
import static dev.pophealth.policy.Fleet.topology;
import static dev.pophealth.policy.Fleet.well;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Answer;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Risk;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalTest {

  private final Act act = restart(MBX1);
  private final Approval approval = new Approval(act, "r1", "Hanako", NOON.plusSeconds(60));

  private Review review(Act what, String recovery, Instant now) {
    return DEFAULTS.review(
        what, Occasion.cure(recovery).approved(approval), Ledger.empty(), well(), now);
  }

  @Test
  void an_approval_answers_what_was_asked() {
    assertThat(review(act, "r1", NOON))
        .isEqualTo(
            new Review.Allow(
                List.of(new Reason.Approved(approval), new Reason.NeedsApproval(Risk.TAKES_DOWN))));
  }

  @Test
  void it_lapses_at_its_time() {
    assertThat(review(act, "r1", NOON.plusSeconds(59)).verdict()).isEqualTo(Verdict.ALLOW);
    assertThat(review(act, "r1", NOON.plusSeconds(60)).verdict()).isEqualTo(Verdict.ASK);
  }

  @Test
  void it_is_for_one_act_in_one_recovery() {
    assertThat(review(restart(MBX2), "r1", NOON).verdict()).isEqualTo(Verdict.ASK);
    assertThat(review(act, "r2", NOON).verdict()).isEqualTo(Verdict.ASK);
  }

  @Test
  void it_lifts_no_refusal() {
    assertThat(
            DEFAULTS
                .review(
                    act,
                    CURE.approved(approval),
                    Ledger.empty(),
                    topology(Answer.NO, Answer.NO),
                    NOON)
                .verdict())
        .isEqualTo(Verdict.REFUSE);
  }
}
