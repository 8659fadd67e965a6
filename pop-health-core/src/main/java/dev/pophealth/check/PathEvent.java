package dev.pophealth.check;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Resolution;
import dev.pophealth.recovery.StepId;
import dev.pophealth.recovery.Way;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One thing that happens on a path through a runbook; what laws judge. */
public sealed interface PathEvent {

  /** The step at which it happens. For telling only: a law never trusts what a step is called. */
  StepId step();

  /**
   * A question was asked and answered.
   *
   * @param step the step
   * @param question the question
   * @param way yes, no or unclear
   * @param verdict whether it judges its server: a probe, a monitor's row, or a question of the
   *     embedder's own or to a person by which the runbook confirms, verifies or inspects
   */
  record Asked(StepId step, Question question, Way way, boolean verdict) implements PathEvent {}

  /**
   * An act was decided, and this came of it.
   *
   * @param step the step
   * @param act the act
   * @param way done, maybe, or why nothing happened
   * @param dated whether the decision says until when it may be started
   */
  record Acted(StepId step, Act act, Way way, boolean dated) implements PathEvent {}

  /**
   * A wait is over.
   *
   * @param step the step
   * @param duration how long it was
   */
  record Waited(StepId step, Duration duration) implements PathEvent {}

  /**
   * The path ended well.
   *
   * @param step the step
   * @param resolution how
   */
  record Resolved(StepId step, Resolution resolution) implements PathEvent {}

  /**
   * The path ended with a person.
   *
   * @param step the step
   * @param reason why; empty where the runbook says nothing
   * @param owed what it lists as owed
   */
  record Escalated(StepId step, Optional<EscalationReason> reason, List<Obligation> owed)
      implements PathEvent {}

  /**
   * The path was stopped from outside while this was under way.
   *
   * @param step the step that was to be next
   * @param underWay the act that may have been started; empty at a question or a wait
   * @param owed what it lists as owed
   */
  record Stopped(StepId step, Optional<Act> underWay, List<Obligation> owed) implements PathEvent {}
}
