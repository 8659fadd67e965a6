package dev.pophealth.simulation;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.monitor.Judgement;
import dev.pophealth.monitor.MonitorPlan;
import dev.pophealth.monitor.MonitorState;
import dev.pophealth.monitor.Observation;
import dev.pophealth.monitor.Rule;
import dev.pophealth.recovery.Alert;
import dev.pophealth.simulation.world.Chance;
import dev.pophealth.simulation.world.Machine;
import dev.pophealth.simulation.world.Symptom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One monitor that watches one server. What is well and was well is not measured again and again:
 * that would tell nothing, and take most of the time.
 */
final class Watched {

  private static final Rule AVERAGE = new Rule.AboveThreshold(60, 2, Duration.ofMinutes(30));

  private static final ProbeReading NOTHING = ProbeReading.couldNotRun("no answer");

  private final Play play;
  private final Machine machine;
  private final Symptom symptom;
  private final Chance chance;
  private MonitorState state;
  private Optional<Alert> red = Optional.empty();

  Watched(Play play, Machine machine, Symptom symptom, Chance chance) {
    this.play = play;
    this.machine = machine;
    this.symptom = symptom;
    this.chance = chance;
    MonitorPlan.Builder plan = MonitorPlan.builder().monitor(symptom.monitor());
    if (symptom == Symptom.SLOW) {
      plan.rule(AVERAGE);
    }
    state = MonitorState.begin(plan.build(), machine.name(), play.agenda().instant());
  }

  Optional<Alert> red() {
    return red;
  }

  /**
   * Measures once.
   *
   * @return whether an alert is raised
   */
  boolean measure() {
    if (!state.level().isRed() && !play.looks().mayBeRed(symptom, machine)) {
      return false;
    }
    Instant now = play.agenda().instant();
    if (state.suppressed().isPresent() != machine.isInPersonsHands()) {
      state =
          machine.isInPersonsHands()
              ? state.suppressed(Interruption.PERSON_AT_WORK, Optional.empty(), now)
              : state.resumed(now);
    }
    Judgement judgement = state.after(observed(now));
    state = judgement.state();
    if (judgement.alert().isPresent()) {
      red = judgement.alert();
    } else if (!state.level().isRed()) {
      red = Optional.empty();
    }
    return judgement.alert().isPresent();
  }

  private Observation observed(Instant now) {
    boolean nothing = chance.is(play.adversity().unclearAnswers());
    if (symptom == Symptom.SLOW) {
      return nothing || !machine.isUp()
          ? new Observation.NotMeasured(now, "no answer")
          : new Observation.Measured(now, play.looks().average(machine));
    }
    return new Observation.Probed(now, nothing ? NOTHING : play.looks().probe(symptom, machine));
  }
}
