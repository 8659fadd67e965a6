package dev.pophealth.monitor;

import com.google.common.collect.ImmutableList;
import dev.pophealth.health.Answer;
import java.time.Instant;

/**
 * The observations that a rule still needs, oldest first: of rules that count in a row, the reds
 * since the last green; of a share, all that said something. Never more than the rule looks at.
 */
record Window(ImmutableList<Seen> seen) {

  static final Window EMPTY = new Window(ImmutableList.of());

  /** One observation that said something. */
  record Seen(Instant at, boolean red) {}

  Window and(Rule rule, Instant at, boolean red) {
    if (!red && !(rule instanceof Rule.FailureShare)) {
      return EMPTY;
    }
    ImmutableList<Seen> kept =
        seen.stream()
            .filter(one -> one.at().isAfter(at.minus(rule.within())))
            .collect(ImmutableList.toImmutableList());
    int most = inARow(rule);
    return new Window(
        ImmutableList.<Seen>builder()
            .addAll(kept.size() < most ? kept : kept.subList(kept.size() - most + 1, kept.size()))
            .add(new Seen(at, red))
            .build());
  }

  /** What the rule says right after an observation: unclear while there is too little. */
  Answer judged(Rule rule) {
    if (rule instanceof Rule.FailureShare share) {
      if (seen.size() < share.leastRuns()) {
        return Answer.UNCLEAR;
      }
      long reds = seen.stream().filter(Seen::red).count();
      return 100 * reds >= (long) share.percent() * seen.size() ? Answer.NO : Answer.YES;
    } else if (seen.isEmpty()) {
      return Answer.YES;
    }
    return seen.size() >= inARow(rule) ? Answer.NO : Answer.UNCLEAR;
  }

  private static int inARow(Rule rule) {
    if (rule instanceof Rule.ConsecutiveFailures consecutive) {
      return consecutive.failures();
    }
    return rule instanceof Rule.AboveThreshold above ? above.inARow() : Rule.MOST;
  }
}
