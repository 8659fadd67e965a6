package dev.pophealth.run;

import dev.pophealth.policy.Approval;
import dev.pophealth.policy.Reason;
import dev.pophealth.policy.Review;
import java.util.List;

/**
 * A person's leave, with what they weighed. It is good for those reasons only: when the topology
 * can no longer be read, or fewer others serve than when they were asked, they are asked again.
 *
 * @param approval the leave
 * @param weighed the reasons they were asked for, in English
 */
record GivenLeave(Approval approval, List<String> weighed) {

  /** Copies the list. */
  GivenLeave {
    weighed = List.copyOf(weighed);
  }

  /** Whether a review that allows the act rests on nothing that the person did not weigh. */
  boolean covers(Review review) {
    boolean restsOnIt = review.why().get(0) instanceof Reason.Approved;
    List<String> why = Whys.english(review);
    return !restsOnIt || weighed.containsAll(why.subList(1, why.size()));
  }
}
