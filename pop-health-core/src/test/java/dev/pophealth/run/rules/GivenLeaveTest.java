package dev.pophealth.run.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.ServerName;
import dev.pophealth.policy.Approval;
import dev.pophealth.policy.Reason;
import dev.pophealth.policy.ReasonText;
import dev.pophealth.policy.Review;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Risk;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivenLeaveTest {

  private static final ServerName SERVER = ServerName.of("mbx1");
  private static final Approval APPROVAL =
      new Approval(
          new Act.RestartServer(SERVER), "r1", "Sato", Instant.parse("2026-01-05T12:30:00Z"));
  private static final Reason WEIGHED = new Reason.NeedsApproval(Risk.TAKES_DOWN);
  private static final GivenLeave LEAVE =
      new GivenLeave(APPROVAL, List.of(ReasonText.of(WEIGHED).english()));

  private static Review allow(Reason... why) {
    return new Review.Allow(List.of(why));
  }

  @Test
  void leave_is_good_for_the_reasons_it_was_asked_for() {
    assertThat(LEAVE.covers(allow(new Reason.Approved(APPROVAL), WEIGHED))).isTrue();
  }

  @Test
  void a_reason_that_nobody_weighed_is_not_covered() {
    Reason since = new Reason.ServerUnknown(SERVER, List.of());

    assertThat(LEAVE.covers(allow(new Reason.Approved(APPROVAL), WEIGHED, since))).isFalse();
  }

  @Test
  void what_needs_no_leave_is_none_of_its_business() {
    assertThat(LEAVE.covers(allow(new Reason.Unattended(Risk.INTERRUPTS)))).isTrue();
  }
}
