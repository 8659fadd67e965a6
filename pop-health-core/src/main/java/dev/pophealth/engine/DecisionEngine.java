package dev.pophealth.engine;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.GraphCompiler;
import dev.pophealth.health.Interruption;
import dev.pophealth.recovery.Acceptance;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.RecoveryEngine;
import dev.pophealth.recovery.Resumption;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Runbooks;
import dev.pophealth.recovery.SavedRecovery;
import java.util.Objects;
import java.util.Optional;

/**
 * The engine: follows the runbook that fits the incident. Pure and deterministic; safe for use by
 * many threads. Runbooks are compiled once, when they are first met.
 */
public final class DecisionEngine implements RecoveryEngine {

  private final Runbooks runbooks;
  private final LoadingCache<Runbook, Graph> graphs =
      CacheBuilder.newBuilder().weakKeys().build(CacheLoader.from(GraphCompiler::compile));

  private DecisionEngine(Runbooks runbooks) {
    this.runbooks = Objects.requireNonNull(runbooks, "runbooks");
  }

  /**
   * An engine that follows these runbooks.
   *
   * @param runbooks knows which runbook fits an incident
   */
  public static DecisionEngine following(Runbooks runbooks) {
    return new DecisionEngine(runbooks);
  }

  @Override
  public Recovery begin(Incident incident) {
    return runbooks
        .runbookFor(incident)
        .map(runbook -> begin(incident, runbook))
        .orElseGet(() -> started(incident, NoRunbook.GRAPH));
  }

  @Override
  public Recovery begin(Incident incident, Runbook runbook) {
    return started(incident, graphs.getUnchecked(runbook));
  }

  private static Recovery started(Incident incident, Graph graph) {
    Recovery recovery = RecoveryState.begin(graph, incident);
    return incident.interruption().map(recovery::interrupted).orElse(recovery);
  }

  @Override
  public Resumption resume(SavedRecovery saved) {
    Optional<Runbook> runbook = runbooks.runbookFor(saved.incident());
    if (!runbook.map(Runbook::id).equals(saved.runbookId())) {
      return otherRunbook(saved, runbook.map(Runbook::id).orElse("none"));
    }
    return resume(
        saved, runbook.isPresent() ? graphs.getUnchecked(runbook.get()) : NoRunbook.GRAPH);
  }

  @Override
  public Resumption resume(SavedRecovery saved, Runbook runbook) {
    if (!saved.runbookId().equals(Optional.of(runbook.id()))) {
      return otherRunbook(saved, runbook.id());
    }
    return resume(saved, graphs.getUnchecked(runbook));
  }

  private static Resumption resume(SavedRecovery saved, Graph graph) {
    if (!saved.fingerprint().equals(graph.fingerprint())) {
      return new Resumption.Refused(
          Resumption.Reason.OTHER_RUNBOOK,
          "the recovery was saved under version "
              + saved.fingerprint()
              + " of runbook "
              + graph.runbook().id()
              + ", but this is version "
              + graph.fingerprint()
              + ": resume it with the version it was saved under, or hand it to a person");
    }
    Recovery recovery = RecoveryState.begin(graph, saved.incident());
    Optional<Interruption> fromTheStart = saved.incident().interruption();
    if (fromTheStart.isPresent()) {
      recovery = recovery.interrupted(fromTheStart.get());
    }
    int taken = 0;
    for (Outcome outcome : saved.outcomes()) {
      recovery = stoppedAfter(saved, taken, recovery);
      Acceptance acceptance = recovery.after(outcome);
      if (acceptance instanceof Acceptance.Rejected rejected) {
        return new Resumption.Refused(
            Resumption.Reason.DOES_NOT_FIT,
            "outcome " + (taken + 1) + " of the saved recovery does not fit: " + rejected.words());
      }
      recovery = acceptance.orThrow();
      taken++;
    }
    return new Resumption.Resumed(stoppedAfter(saved, taken, recovery));
  }

  private static Recovery stoppedAfter(SavedRecovery saved, int taken, Recovery recovery) {
    return saved
        .interruption()
        .filter(stopped -> stopped.afterOutcomes() == taken)
        .map(stopped -> recovery.interrupted(stopped.reason()))
        .orElse(recovery);
  }

  private static Resumption otherRunbook(SavedRecovery saved, String here) {
    return new Resumption.Refused(
        Resumption.Reason.OTHER_RUNBOOK,
        "the recovery was saved under runbook "
            + saved.runbookId().orElse("none")
            + ", but here its incident is handled by runbook "
            + here
            + ": resume it with the runbook it was saved under, or hand it to a person");
  }
}
