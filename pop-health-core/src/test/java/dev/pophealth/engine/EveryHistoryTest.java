package dev.pophealth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.AlertValue;
import dev.pophealth.health.Answer;
import dev.pophealth.health.Freshness;
import dev.pophealth.health.HealthSetState;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.MonitorReading;
import dev.pophealth.health.PeersReading;
import dev.pophealth.health.ToldReading;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Acceptance;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.TimelineEntry;
import dev.pophealth.recovery.Way;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * E1 to E4 over every history of a kind, not only over random ones: each is played on two engines,
 * is given every outcome that fits and every one that does not, and is replayed from what it saved.
 */
class EveryHistoryTest {

  /** As many outcomes as can be enumerated in seconds. */
  private static final int SHORT = 12;

  /** What went otherwise than in the story, at most. */
  private static final int FAULTS = 2;

  static Stream<Incident> incidents() {
    return Histories.incidents().stream();
  }

  @ParameterizedTest
  @MethodSource("incidents")
  void every_short_history_keeps_the_laws(Incident incident) {
    Walk walk = new Walk(null, SHORT, 0);
    walk.from(
        Histories.ENGINE.begin(incident), Histories.OTHER.begin(incident), Histories.RAISED, 0, 0);
    assertThat(walk.histories).isGreaterThan(1000);
  }

  @ParameterizedTest
  @MethodSource("incidents")
  void every_history_that_leaves_a_story_at_two_places_at_most_keeps_the_laws(Incident incident) {
    for (Story.Plot plot : Story.Plot.values()) {
      Walk walk = new Walk(plot, Integer.MAX_VALUE, FAULTS);
      walk.from(
          Histories.ENGINE.begin(incident),
          Histories.OTHER.begin(incident),
          Histories.RAISED,
          0,
          0);
      assertThat(walk.histories).as("%s", plot).isGreaterThan(300);
    }
  }

  /** Walks a tree of histories. */
  private static final class Walk {
    private final Story.@Nullable Plot plot;
    private final int most;
    private final int mostFaults;
    private int histories;

    Walk(Story.@Nullable Plot plot, int most, int mostFaults) {
      this.plot = plot;
      this.most = most;
      this.mostFaults = mostFaults;
    }

    /**
     * From a history on.
     *
     * @param one where it led
     * @param other where it led the other engine
     * @param now the time of its last outcome
     * @param length how many outcomes it has
     * @param faults how many of them leave the story
     */
    void from(Recovery one, Recovery other, Instant now, int length, int faults) {
      Decision decision = one.decision();
      assertThat(other.decision()).isEqualTo(decision);
      takesNothingElse(one, length + 1, now.plusSeconds(1));
      if (decision.ends() || length == most) {
        histories++;
        replays(one);
      } else {
        stops(one, now.plusSeconds(1));
        List<Outcome> outcomes = EveryOutcome.fitting(decision, now.plusSeconds(60));
        int told = plot == null ? -1 : Story.of(plot, one).tells(decision, outcomes);
        for (int i = 0; i < outcomes.size(); i++) {
          int left = plot == null || i == told ? faults : faults + 1;
          if (left <= mostFaults) {
            Outcome outcome = outcomes.get(i);
            Recovery next = one.after(outcome).orThrow();
            actsOnce(decision, next.decision(), length + 1);
            from(next, other.after(outcome).orThrow(), outcome.cameAt(), length + 1, left);
          }
        }
        if (plot == null) {
          replays(one);
        }
      }
      assertThat(one.decision()).as("what followed made no difference").isSameAs(decision);
    }
  }

  private static void replays(Recovery one) {
    Recovery again = Histories.OTHER.resume(one.saved()).orThrow();
    assertThat(again.decision()).isEqualTo(one.decision());
    assertThat(again.owed()).isEqualTo(one.owed());
    assertThat(again.timeline()).isEqualTo(one.timeline());
  }

  /** The open request is the next number, and a new number for every request. */
  private static void actsOnce(Decision before, Decision after, int answered) {
    assertThat(number(before)).isEqualTo(answered);
    if (!after.ends()) {
      assertThat(number(after)).isEqualTo(answered + 1);
    }
  }

  private static int number(Decision decision) {
    return decision instanceof Decision.Wait wait
        ? wait.number()
        : ((Decision.Perform) decision).number();
  }

  private static void takesNothingElse(Recovery one, int open, Instant now) {
    Decision decision = one.decision();
    for (Outcome outcome : EveryOutcome.unfitting(decision, open, now)) {
      Acceptance.Reason reason = rejected(one, outcome).reason();
      Acceptance.Reason expected =
          decision.ends()
              ? Acceptance.Reason.ENDED
              : outcome.number() == open
                  ? Acceptance.Reason.OTHER_KIND
                  : Acceptance.Reason.NOT_ASKED;
      assertThat(reason).isEqualTo(expected);
    }
    List<TimelineEntry> timeline = one.timeline();
    for (int i = timeline.size(); i > 0; i /= 2) {
      assertThat(rejected(one, timeline.get(i - 1).outcome()).reason())
          .isEqualTo(decision.ends() ? Acceptance.Reason.ENDED : Acceptance.Reason.REPEATED);
    }
    if (decision instanceof Decision.Wait wait) {
      Instant early = wait.until().minusNanos(1);
      assertThat(one.after(Outcome.timeCame(open, early)).orThrow().decision())
          .as("too early")
          .isEqualTo(decision);
    }
    if (decision instanceof Decision.Perform perform
        && perform.action() instanceof Question question) {
      doubted(one, timeline, question, open, now);
    }
  }

  /** Answers that look like some, and are unclear. */
  private static void doubted(
      Recovery one, List<TimelineEntry> timeline, Question question, int open, Instant now) {
    Decision unclear = one.after(Outcome.told(open, now, Answer.UNCLEAR)).orThrow().decision();
    if (!(question instanceof Question.ReadTopology)) {
      Outcome other = Outcome.answered(open, now, now, new PeersReading(2, 1));
      assertThat(alike(one.after(other).orThrow().decision(), unclear)).isTrue();
    }
    lastAct(timeline)
        .forEach(
            act -> {
              Instant before = act.outcome().cameAt().minusNanos(1);
              Outcome stale = Outcome.answered(open, before, now, new ToldReading(Answer.YES, ""));
              assertThat(alike(one.after(stale).orThrow().decision(), unclear)).isTrue();
            });
    if (question instanceof Question.FindMailboxServers) {
      assertThat(rejected(one, Outcome.told(open, now, Answer.YES)).reason())
          .isEqualTo(Acceptance.Reason.INCOMPLETE);
    }
  }

  private static Stream<TimelineEntry> lastAct(List<TimelineEntry> timeline) {
    return timeline.stream()
        .filter(entry -> entry.way().mayHaveHappened())
        .reduce((first, second) -> second)
        .stream();
  }

  private static boolean alike(Decision one, Decision other) {
    return one.getClass().equals(other.getClass())
        && one.rationale().step().equals(other.rationale().step())
        && one.rationale().rejected().equals(other.rationale().rejected());
  }

  private static Acceptance.Rejected rejected(Recovery one, Outcome outcome) {
    Acceptance acceptance = one.after(outcome);
    assertThat(acceptance).isInstanceOf(Acceptance.Rejected.class);
    return (Acceptance.Rejected) acceptance;
  }

  /** Wherever it is stopped it stops, and takes the outcome of an act under way, once. */
  private static void stops(Recovery one, Instant now) {
    Recovery stopped = one.interrupted(Interruption.CANCELLED);
    assertThat(stopped.decision()).isInstanceOf(Decision.Stop.class);
    assertThat(stopped.owed()).isEqualTo(one.owed());
    for (Outcome outcome : EveryOutcome.fitting(one.decision(), now)) {
      boolean act =
          one.decision() instanceof Decision.Perform perform && perform.action() instanceof Act;
      if (act) {
        Recovery settled = stopped.after(outcome).orThrow();
        assertThat(settled.decision()).isInstanceOf(Decision.Stop.class);
        assertThat(rejected(settled, outcome).reason()).isEqualTo(Acceptance.Reason.ENDED);
        assertThat(settled.owed())
            .as("nothing is newly owed, and nothing is under way")
            .hasSizeLessThanOrEqualTo(one.owed().size())
            .allMatch(owed -> owed.state() == Obligation.State.OPEN);
      } else {
        assertThat(rejected(stopped, outcome).reason()).isEqualTo(Acceptance.Reason.ENDED);
      }
    }
    if (one.decision() instanceof Decision.Perform perform
        && perform.action() instanceof Question) {
      MonitorReading repairing =
          new MonitorReading(
              PopHealth.CTP_MONITOR, AlertValue.REPAIRING, HealthSetState.ONLINE, Freshness.FRESH);
      Decision decision =
          one.after(Outcome.answered(perform.number(), now, now, repairing)).orThrow().decision();
      assertThat(decision).isInstanceOf(Decision.Stop.class);
      assertThat(decision.rationale().because())
          .extracting(TimelineEntry::way)
          .endsWith(Way.UNCLEAR);
    }
  }
}
