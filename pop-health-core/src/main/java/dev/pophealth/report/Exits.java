package dev.pophealth.report;

import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Resolution;
import dev.pophealth.recovery.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a step's ways out lead.
 *
 * @param next while the trouble is still there
 * @param cured when it is over; empty where that ends the recovery
 * @param acted whether something was done before
 * @param after what is put back before a person is called
 * @param kept changes that stay when a person is called
 */
record Exits(
    Target next, Optional<Target> cured, boolean acted, List<StepId> after, List<StepId> kept) {

  static Exits top(Target next) {
    return new Exits(next, Optional.empty(), false, List.of(), List.of());
  }

  Exits withNext(Target other, boolean actedBefore) {
    return new Exits(other, cured, acted || actedBefore, after, kept);
  }

  /** Within a change that is put back by a step on every way out. */
  Exits within(Target next, Target cured, StepId undo) {
    return new Exits(next, Optional.of(cured), true, prepended(undo, after), kept);
  }

  /** Within a change that is put back after a cure only. */
  Exits withinKept(Target next, Target cured, StepId change) {
    return new Exits(next, Optional.of(cured), true, after, prepended(change, kept));
  }

  Target green() {
    return cured.orElseGet(
        () ->
            new Target.Well(acted ? Resolution.RECOVERED : Resolution.TRANSIENT, Optional.empty()));
  }

  Target fails(EscalationReason reason) {
    return new Target.Person(reason, after, kept);
  }

  private static List<StepId> prepended(StepId first, List<StepId> rest) {
    List<StepId> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }
}
