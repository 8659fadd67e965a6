package dev.pophealth.examples.temporal;

import dev.pophealth.health.Interruption;
import dev.pophealth.policy.Verdict;
import dev.pophealth.recovery.StepText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the policy says of an act, by what one group knows. Where it allows the act, the group has
 * entered it as under way.
 *
 * @param group whose workflow says it
 * @param act the key of the request
 * @param verdict the verdict
 * @param until when the question lapses or it is reviewed again; now for other verdicts
 * @param why every reason
 * @param stopped what stops automation there altogether, if anything
 */
public record GroupReview(
    String group,
    String act,
    Verdict verdict,
    Instant until,
    List<StepText> why,
    Optional<Interruption> stopped) {

  /** The reasons in English, as they are written down. */
  List<String> english() {
    return why.stream().map(StepText::english).toList();
  }

  /** What several groups say together: the strictest, with the reasons of all. */
  static GroupReview together(List<GroupReview> reviews) {
    GroupReview strictest =
        reviews.stream().max(Comparator.comparing(GroupReview::verdict)).orElseThrow();
    Stream<Instant> untils =
        reviews.stream()
            .filter(review -> review.verdict() == strictest.verdict())
            .map(GroupReview::until);
    return new GroupReview(
        strictest.group(),
        strictest.act(),
        strictest.verdict(),
        // A leave is good as long as each group takes it; a hold lasts until the last one lifts it.
        (strictest.verdict() == Verdict.HOLD
                ? untils.max(Comparator.naturalOrder())
                : untils.min(Comparator.naturalOrder()))
            .orElseThrow(),
        reviews.stream().flatMap(review -> review.why().stream()).distinct().toList(),
        reviews.stream().flatMap(review -> review.stopped().stream()).findFirst());
  }
}
