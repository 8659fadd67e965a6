package dev.pophealth.run;

import dev.pophealth.policy.Purpose;
import dev.pophealth.port.ActRequest;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.StepId;
import dev.pophealth.recovery.StepText;
import dev.pophealth.run.rules.CleanUpSteps;
import java.time.Instant;
import java.util.Optional;

/** An act that was decided, on its way through review, leave and hooks to the executor. */
record ActCase(
    int number, Act act, StepId step, StepText text, Purpose purpose, Optional<Instant> notAfter) {

  static ActCase of(Recovery recovery, Decision.Perform perform) {
    StepId step = perform.rationale().step();
    return new ActCase(
        perform.number(),
        (Act) perform.action(),
        step,
        perform.rationale().text(),
        recovery.runbook().map(runbook -> CleanUpSteps.purpose(runbook, step)).orElse(Purpose.CURE),
        perform.notAfter());
  }

  Outcome none(Instant at, NoneCause cause, String words) {
    return Outcome.none(number, at, cause, words);
  }

  Outcome expired(Run run) {
    return none(run.now(), NoneCause.EXPIRED, "its time was up before it could start");
  }

  /** Evidence of the morning is no licence in the evening. (S31) */
  boolean isLate(Instant now) {
    return notAfter.filter(now::isAfter).isPresent();
  }

  /** The earlier of a time and the first moment that is too late. */
  Instant noLaterThanLate(Instant time) {
    return notAfter
        .map(last -> last.plusMillis(1))
        .filter(late -> late.isBefore(time))
        .orElse(time);
  }

  ActRequest request(Run run) {
    return new ActRequest(run.name(), number, act, run.context().setup().limits().of(act));
  }
}
