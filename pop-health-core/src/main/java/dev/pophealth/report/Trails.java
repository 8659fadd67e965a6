package dev.pophealth.report;

import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways that a recovery took: through its runbook, and through each that this one called. */
final class Trails {

  private final List<Trail> all = new ArrayList<>();
  private Trail active;

  private Trails(Recovery recovery, Runbook runbook) {
    Trail own = Trail.own(runbook, recovery.incident().alert().server());
    all.add(own);
    active = own;
    for (TimelineEntry entry : recovery.timeline()) {
      if (active != own && !active.take(entry)) {
        active = own;
      }
      if (active == own && own.take(entry)) {
        Optional<Trail> called = own.called(entry);
        called.ifPresent(all::add);
        active = called.orElse(own);
      }
    }
    if (!active.holds(recovery.decision())) {
      active = own;
    }
  }

  /** The walks, the recovery's own first; none where no runbook fits. */
  static List<Walk> walks(Recovery recovery) {
    return recovery
        .runbook()
        .map(runbook -> new Trails(recovery, runbook).walks(recovery.decision()))
        .orElse(List.of());
  }

  private List<Walk> walks(Decision decision) {
    List<Walk> walks = new ArrayList<>();
    for (Trail trail : all) {
      Walk walk = new Walk(trail);
      if (trail == active) {
        walk.goesOn(decision);
      } else if (trail.caller().isPresent()) {
        walk.goesBack();
      } else {
        walk.staysAtCall(decision);
      }
      walks.add(walk);
    }
    return walks;
  }
}
