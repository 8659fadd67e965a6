package dev.pophealth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Answer;
import dev.pophealth.health.Interruption;
import dev.pophealth.recovery.Acceptance;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.RunbookSettings;
import dev.pophealth.recovery.TimelineEntry;
import dev.pophealth.recovery.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The engine's laws over random histories of every hardened runbook. */
class EngineLawsProperties {

  @Provide
  Arbitrary<Incident> incidents() {
    return Arbitraries.of(Histories.incidents());
  }

  private static Recovery played(Incident incident, long seed, int steps, int faults) {
    return Histories.play(Histories.ENGINE.begin(incident), new Random(seed), steps, faults);
  }

  @Property(tries = 2000)
  void e1_and_e2_the_same_history_gives_the_same_decisions_and_is_resumed_from_what_was_saved(
      @ForAll("incidents") Incident incident,
      @ForAll long seed,
      @ForAll @IntRange(max = 300) int steps,
      @ForAll @IntRange(max = 40) int faults) {
    Recovery one = played(incident, seed, steps, faults);
    Recovery other = Histories.OTHER.resume(one.saved()).orThrow();
    assertThat(other.decision()).isEqualTo(one.decision());
    assertThat(other.timeline()).isEqualTo(one.timeline());
    assertThat(other.owed()).isEqualTo(one.owed());
  }

  @Property(tries = 2000)
  void e4_whatever_is_answered_there_is_a_decision_or_a_typed_rejection(
      @ForAll("incidents") Incident incident,
      @ForAll long seed,
      @ForAll @IntRange(max = 200) int steps,
      @ForAll @IntRange(min = -1, max = 300) int number) {
    Recovery recovery = played(incident, seed, steps, 20);
    Instant now = Histories.lastTime(recovery).plusSeconds(5);
    for (Outcome outcome :
        List.of(
            Outcome.done(number, now, now),
            Outcome.told(number, now, Answer.YES),
            Outcome.timeCame(number, now))) {
      Acceptance acceptance = recovery.after(outcome);
      if (recovery.decision().ends()) {
        assertThat(acceptance).isInstanceOf(Acceptance.Rejected.class);
      }
      if (acceptance instanceof Acceptance.Rejected rejected) {
        assertThat(rejected.words()).isNotBlank();
      }
    }
  }

  @Property(tries = 2000)
  void e4_an_outcome_that_comes_twice_is_rejected_the_second_time(
      @ForAll("incidents") Incident incident, @ForAll long seed) {
    Recovery recovery = played(incident, seed, 60, 10);
    List<TimelineEntry> timeline = recovery.timeline();
    if (timeline.isEmpty()) {
      return;
    }
    Acceptance again = recovery.after(timeline.get(timeline.size() - 1).outcome());
    assertThat(again).isInstanceOf(Acceptance.Rejected.class);
    assertThat(((Acceptance.Rejected) again).reason())
        .isIn(Acceptance.Reason.REPEATED, Acceptance.Reason.ENDED);
  }

  @Property(tries = 2000)
  void e5_e6_every_recovery_ends_and_every_decision_says_why_in_both_languages(
      @ForAll("incidents") Incident incident,
      @ForAll long seed,
      @ForAll @IntRange(max = 60) int faults) {
    Recovery recovery = Histories.ENGINE.begin(incident);
    Random random = new Random(seed);
    int last = 0;
    for (int i = 0; i < 1000 && !recovery.decision().ends(); i++) {
      assertThat(recovery.decision().rationale().text().english()).isNotBlank();
      assertThat(recovery.decision().rationale().text().japanese()).isNotBlank();
      if (recovery.decision() instanceof Decision.Perform perform) {
        assertThat(perform.number()).isGreaterThan(last);
        last = perform.number();
        assertThat(perform.action().server().isPlaceholder()).isFalse();
      }
      recovery = Histories.play(recovery, random, 1, faults);
    }
    assertThat(recovery.decision().ends()).isTrue();
  }

  @Property(tries = 2000)
  void s7_s20_resolved_owes_nothing_and_an_escalation_carries_everything(
      @ForAll("incidents") Incident incident,
      @ForAll long seed,
      @ForAll @IntRange(max = 30) int faults) {
    Recovery recovery = played(incident, seed, 2000, faults);
    if (recovery.decision() instanceof Decision.Resolved) {
      assertThat(recovery.owed()).isEmpty();
    } else {
      Decision.Escalate escalate = (Decision.Escalate) recovery.decision();
      assertThat(escalate.tried()).isEqualTo(recovery.timeline());
      assertThat(escalate.owed()).isEqualTo(recovery.owed());
    }
  }

  @Property(tries = 1000)
  void s15_a_stop_stops_at_once_and_the_late_outcome_settles_what_is_owed(
      @ForAll("incidents") Incident incident,
      @ForAll long seed,
      @ForAll @IntRange(max = 200) int steps) {
    Recovery recovery = played(incident, seed, steps, 10);
    boolean over = recovery.decision().ends();
    Recovery stopped = recovery.interrupted(Interruption.CANCELLED);
    if (over) {
      assertThat(stopped.decision()).isEqualTo(recovery.decision());
      return;
    }
    Decision.Stop stop = (Decision.Stop) stopped.decision();
    assertThat(stop.owed()).isEqualTo(recovery.owed());
    if (recovery.decision() instanceof Decision.Perform perform
        && perform.action() instanceof Act act
        && act.disruptive()) {
      Instant now = Histories.lastTime(recovery).plusSeconds(5);
      Outcome late = Outcome.done(perform.number(), now, now);
      Recovery settled = stopped.after(late).orThrow();
      assertThat(settled.decision()).isInstanceOf(Decision.Stop.class);
      assertThat(settled.after(late)).isInstanceOf(Acceptance.Rejected.class);
    }
  }

  @Property(tries = 2000)
  void s17_s31_waits_count_from_the_last_outcome_and_licences_from_the_red_they_rest_on(
      @ForAll("incidents") Incident incident,
      @ForAll long seed,
      @ForAll @IntRange(max = 300) int steps) {
    Recovery recovery = played(incident, seed, steps, 5);
    Instant last = Histories.lastTime(recovery);
    if (recovery.decision() instanceof Decision.Wait wait) {
      assertThat(wait.until()).isAfter(last);
      Acceptance early = recovery.after(Outcome.timeCame(wait.number(), last));
      assertThat(early.orThrow().decision()).isEqualTo(recovery.decision());
    }
    if (recovery.decision() instanceof Decision.Perform perform && perform.notAfter().isPresent()) {
      Duration age = RunbookSettings.defaults().licenceAge();
      assertThat(recovery.timeline())
          .as("a red of that very age")
          .anyMatch(
              entry ->
                  entry.way() == Way.NO
                      && entry.outcome().askedAt().plus(age).equals(perform.notAfter().get()));
    }
  }

  @Property(tries = 1000)
  void only_disruptive_acts_carry_a_time_after_which_they_may_not_start(
      @ForAll("incidents") Incident incident, @ForAll long seed) {
    Recovery recovery = played(incident, seed, 100, 5);
    if (recovery.decision() instanceof Decision.Perform perform && perform.notAfter().isPresent()) {
      assertThat(perform.action()).isInstanceOf(Act.class);
      assertThat(((Act) perform.action()).disruptive()).isTrue();
    }
  }

  @Property(tries = 1000)
  void s14_an_act_of_unknown_effect_is_never_the_next_thing_asked_for_again(
      @ForAll("incidents") Incident incident, @ForAll long seed) {
    Recovery recovery = played(incident, seed, 2000, 40);
    List<TimelineEntry> timeline = recovery.timeline();
    for (int i = 1; i < timeline.size(); i++) {
      boolean maybe =
          timeline.get(i - 1).outcome() instanceof Outcome.Acted acted
              && acted.effect() == Effect.MAYBE;
      if (maybe) {
        assertThat(timeline.get(i).action()).isNotEqualTo(timeline.get(i - 1).action());
      }
    }
  }
}
