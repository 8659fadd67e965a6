package dev.pophealth.report;

import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.recovery.Acceptance;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.RecoveryEngine;
import dev.pophealth.recovery.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recovery played once more, for what it does not keep: the reason of each decision, and what was
 * owed at each moment.
 */
final class Replay {

  private static final RecoveryEngine ENGINE =
      DecisionEngine.following(incident -> Optional.empty());

  private Replay() {}

  /**
   * One request.
   *
   * @param entry the request and what came of it
   * @param since when the outcome before it came; when the alert was raised, for the first
   * @param decision the decision that asked for it; empty where it cannot be found out
   * @param owed what was owed after it
   */
  record Leg(
      TimelineEntry entry, Instant since, Optional<Decision> decision, List<Obligation> owed) {

    /** How long it took; a wait since the outcome before it. */
    Duration took() {
      Instant began = entry.action().isPresent() ? entry.outcome().askedAt() : since;
      return Spans.between(began, entry.outcome().cameAt());
    }
  }

  static List<Leg> of(Recovery recovery) {
    List<Leg> legs = new ArrayList<>();
    Optional<Recovery> at = begin(recovery);
    Instant since = recovery.incident().alert().raisedAt();
    for (TimelineEntry entry : recovery.timeline()) {
      Optional<Recovery> before =
          at.filter(state -> state.decision().rationale().step().equals(entry.step()));
      at = before.flatMap(state -> next(state, entry));
      legs.add(
          new Leg(
              entry,
              since,
              before.map(Recovery::decision),
              at.map(Recovery::owed).orElse(List.of())));
      since = entry.outcome().cameAt();
    }
    return legs;
  }

  /** As it began, but for what stopped it: that came later, or there is nothing to replay. */
  private static Optional<Recovery> begin(Recovery recovery) {
    Incident incident = recovery.incident();
    Incident free =
        new Incident(
            incident.alert(), incident.roles(), incident.illDependencies(), Optional.empty());
    return recovery.runbook().map(runbook -> ENGINE.begin(free, runbook));
  }

  private static Optional<Recovery> next(Recovery state, TimelineEntry entry) {
    return state.after(entry.outcome()) instanceof Acceptance.Accepted accepted
        ? Optional.of(accepted.recovery())
        : Optional.empty();
  }
}
