package dev.pophealth.run;

import dev.pophealth.policy.ReasonText;
import dev.pophealth.policy.Review;
import dev.pophealth.recovery.StepText;
import java.util.List;

/** The reasons of a review in words. */
final class Whys {

  private Whys() {}

  static List<StepText> of(Review review) {
    return review.why().stream().map(ReasonText::of).toList();
  }

  static List<String> english(Review review) {
    return of(review).stream().map(StepText::english).toList();
  }
}
