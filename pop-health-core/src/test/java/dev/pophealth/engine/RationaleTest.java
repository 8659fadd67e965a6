package dev.pophealth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.recovery.Alternative;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two histories that differ in one outcome: the first decision that differs names it. */
class RationaleTest {

  @Test
  void the_first_decision_that_differs_because_of_an_outcome_names_that_outcome() {
    int differed = 0;
    int late = 0;
    for (Incident incident : Histories.incidents()) {
      for (int seed = 0; seed < 20_000; seed++) {
        Random random = new Random(seed);
        Recovery before =
            Histories.play(Histories.ENGINE.begin(incident), random, random.nextInt(80), 12);
        if (before.decision().ends()) {
          continue;
        }
        int number = before.timeline().size() + 1;
        Recovery one = Histories.play(before, new Random(2L * seed), 1, 50);
        Recovery other = Histories.play(before, new Random(2L * seed + 1), 1, 50);
        for (int i = 0; i < 200; i++) {
          if (!alike(one.decision(), other.decision())) {
            assertThat(numbers(one)).as("%s", one).contains(number);
            assertThat(numbers(other)).as("%s", other).contains(number);
            differed++;
            late += i > 0 ? 1 : 0;
            break;
          }
          if (one.decision().ends()) {
            break;
          }
          Instant now = later(Histories.lastTime(one), Histories.lastTime(other));
          Random same = new Random(31L * seed + i);
          Random again = new Random(31L * seed + i);
          Outcome next = Histories.outcome(one.decision(), now.plusSeconds(60), same, 20);
          Outcome too = Histories.outcome(other.decision(), now.plusSeconds(60), again, 20);
          one = one.after(next).orThrow();
          other = other.after(too).orThrow();
        }
      }
    }
    assertThat(differed).isGreaterThan(1000);
    assertThat(late).as("differences that show only later").isGreaterThan(5);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static List<Integer> numbers(Recovery recovery) {
    List<Integer> numbers = new ArrayList<>();
    for (TimelineEntry entry : recovery.decision().rationale().because()) {
      numbers.add(entry.number());
    }
    return numbers;
  }

  private static boolean alike(Decision one, Decision other) {
    if (!one.getClass().equals(other.getClass())
        || !one.rationale().step().equals(other.rationale().step())) {
      return false;
    }
    if (one instanceof Decision.Perform a && other instanceof Decision.Perform b) {
      return a.action().getClass().equals(b.action().getClass())
          && a.action().server().equals(b.action().server());
    }
    if (one instanceof Decision.Escalate a && other instanceof Decision.Escalate b) {
      return a.reason() == b.reason();
    }
    return true;
  }

  @Test
  void what_else_the_last_outcome_might_have_led_to_is_told() {
    Recovery red =
        Histories.ENGINE
            .begin(Histories.incidents().get(0))
            .after(Outcome.told(1, Histories.RAISED, dev.pophealth.health.Answer.NO))
            .orThrow();
    assertThat(red.decision().rationale().rejected())
        .extracting(Alternative::leadsTo)
        .containsExactly("V2c.confirm.wait", "V2c.again.wait");
  }
}
