package dev.pophealth.engine.graph;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.StepId;
import java.util.List;

/**
 * Where a step's ways out lead: on to the next step while the trouble is still there, out because
 * it is cured, or out to a person.
 *
 * @param next to the next step
 * @param cured out, cured
 * @param failed out, to a person
 */
record Exits(Exit next, Exit cured, Failure failed) {

  /** A way out: gives the node that it leads to. */
  @FunctionalInterface
  interface Exit {
    int to(Ctx ctx);
  }

  /** A way out to a person. */
  @FunctionalInterface
  interface Failure {
    int to(Ctx ctx, Cause cause);
  }

  /**
   * Why a person is called.
   *
   * @param reason the reason
   * @param step the step that calls
   * @param remedies what would help with a person's leave
   */
  record Cause(EscalationReason reason, StepId step, List<Act> remedies) {
    static Cause of(EscalationReason reason, StepId step) {
      return new Cause(reason, step, List.of());
    }

    /**
     * The same cause, once clean-up or a call lies between: which step it was is then for the
     * history to tell, and ends of one reason are one node.
     */
    Cause outside(StepId caller) {
      return new Cause(reason, caller, remedies);
    }
  }

  Exits withNext(Exit other) {
    return new Exits(other, cured, failed);
  }

  Exits withCured(Exit other) {
    return new Exits(next, other, failed);
  }

  int fail(Ctx ctx, EscalationReason reason, StepId step) {
    return failed.to(ctx, Cause.of(reason, step));
  }
}
