package dev.pophealth.run.rules;

import dev.pophealth.health.Topology;
import dev.pophealth.policy.Approval;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.policy.Ledger;
import dev.pophealth.policy.Occasion;
import dev.pophealth.policy.Reason;
import dev.pophealth.policy.ReasonText;
import dev.pophealth.policy.Review;
import dev.pophealth.recovery.Act;
import java.time.Instant;
import java.util.List;

/**
 * A person's leave, with what they weighed. It is good for those reasons only: when the topology
 * can no longer be read, or fewer others serve than when they were asked, they are asked again.
 *
 * @param approval the leave
 * @param weighed the reasons they were asked for, in English
 */
public record GivenLeave(Approval approval, List<String> weighed) {

  /** Copies the list. */
  public GivenLeave {
    weighed = List.copyOf(weighed);
  }

  /**
   * What a policy says of an act with this leave in hand, as far as it goes.
   *
   * @param policy the policy
   * @param act the act
   * @param plain in whose name, without a leave
   * @param ledger what was done so far
   * @param topology who stands in for whom, and who serves now
   * @param now the time
   */
  public Review review(
      AutomationPolicy policy,
      Act act,
      Occasion plain,
      Ledger ledger,
      Topology topology,
      Instant now) {
    Review review = policy.review(act, plain.approved(approval), ledger, topology, now);
    return covers(review) ? review : policy.review(act, plain, ledger, topology, now);
  }

  /** Whether a review that allows the act rests on nothing that the person did not weigh. */
  boolean covers(Review review) {
    boolean restsOnIt = review.why().get(0) instanceof Reason.Approved;
    List<String> why =
        review.why().stream().map(reason -> ReasonText.of(reason).english()).toList();
    return !restsOnIt || weighed.containsAll(why.subList(1, why.size()));
  }
}
