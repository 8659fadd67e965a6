package dev.pophealth.report;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.StepId;
import dev.pophealth.recovery.TimelineEntry;
import dev.pophealth.recovery.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way that a recovery took through one runbook: its own, or one that it called on a found
 * server. Grows while it is followed.
 */
final class Trail {

  private final Chart chart;
  private final ServerName server;
  private final Optional<Runbook> caller;
  private final List<Visit> visits = new ArrayList<>();

  /**
   * A move come by.
   *
   * @param move the move
   * @param entry what came of it; empty for a call, which is told in a trail of its own
   */
  record Visit(Move move, Optional<TimelineEntry> entry) {}

  private Trail(Chart chart, ServerName server, Optional<Runbook> caller) {
    this.chart = chart;
    this.server = server;
    this.caller = caller;
  }

  /** The recovery's own, at its beginning. */
  static Trail own(Runbook runbook, ServerName server) {
    return new Trail(new Chart(runbook), server, Optional.empty());
  }

  Chart chart() {
    return chart;
  }

  /** The server that the runbook was followed on. */
  ServerName server() {
    return server;
  }

  /** The runbook that called it; empty for the recovery's own. */
  Optional<Runbook> caller() {
    return caller;
  }

  /** The moves come by, in order. */
  List<Visit> visits() {
    return visits;
  }

  /** Whether the entry belongs here; then it is noted. */
  boolean take(TimelineEntry entry) {
    Optional<Move> move = find(entry.step());
    if (move.isEmpty() || !here(entry.action())) {
      return false;
    }
    visits.add(new Visit(move.get(), Optional.of(entry)));
    return true;
  }

  /** The move of a step after the last visit: one whose answer was not clear is asked once more. */
  Optional<Move> find(StepId step) {
    if (!visits.isEmpty()) {
      Visit last = last();
      boolean settled =
          last.entry()
              .filter(entry -> entry.way() != Way.UNCLEAR && entry.way() != Way.TIME_CAME)
              .isPresent();
      if (!settled && Chart.added(step, last.move())) {
        return Optional.of(last.move());
      }
    }
    return chart.find(step);
  }

  private Visit last() {
    return visits.get(visits.size() - 1);
  }

  /** Whether a decision after the last entry belongs here. */
  boolean holds(Decision decision) {
    return decision instanceof Decision.Perform perform
        ? here(Optional.of(perform.action())) && find(perform.rationale().step()).isPresent()
        : !(decision instanceof Decision.Wait || decision instanceof Decision.Stop)
            || find(decision.rationale().step()).isPresent();
  }

  /** The recovery's own steps are about any server, those of a called runbook about its own. */
  private boolean here(Optional<Action> action) {
    return caller.isEmpty() || action.map(a -> a.server().equals(server)).orElse(true);
  }

  /** The trail that begins with this entry, if it calls a runbook; the call is noted. */
  Optional<Trail> called(TimelineEntry entry) {
    Optional<Move> inspection = visits.isEmpty() ? Optional.empty() : Optional.of(last().move());
    Optional<Runbook> callee = inspection.flatMap(chart::calledAt);
    if (callee.isEmpty() || entry.way() != Way.NO || entry.action().isEmpty()) {
      return Optional.empty();
    }
    inspection.get().branches().stream()
        .map(Move.Branch::target)
        .filter(target -> target instanceof Target.To)
        .map(target -> ((Target.To) target).move())
        .filter(move -> move.shape() == Move.Shape.CALL)
        .findFirst()
        .ifPresent(call -> visits.add(new Visit(call, Optional.empty())));
    return Optional.of(
        new Trail(
            new Chart(callee.get()), entry.action().get().server(), Optional.of(chart.runbook())));
  }
}
