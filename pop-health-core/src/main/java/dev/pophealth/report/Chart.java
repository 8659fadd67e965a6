package dev.pophealth.report;

import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A runbook's plan, in which the steps of a recovery are found again. */
final class Chart {

  /** What the compiler adds to the id of a step that it asks, waits for or tries once more. */
  private static final Set<String> ADDED = Set.of("again", "confirm", "wait", "renew", "retry");

  private final Runbook runbook;
  private final List<Part> parts;
  private final List<Move> moves = new ArrayList<>();
  private final Map<StepId, Move> steps = new LinkedHashMap<>();
  private final Map<Move, Runbook> callees = new LinkedHashMap<>();

  Chart(Runbook runbook) {
    this.runbook = runbook;
    this.parts = PlanMoves.of(runbook);
    index(parts);
    calls(runbook.steps());
  }

  Runbook runbook() {
    return runbook;
  }

  List<Part> parts() {
    return parts;
  }

  /** All moves, in the order of the plan. */
  List<Move> moves() {
    return moves;
  }

  /** The move of a step, or of the step to which the compiler has added it. */
  Optional<Move> find(StepId step) {
    Optional<StepId> at = Optional.of(step);
    while (at.isPresent() && !steps.containsKey(at.get())) {
      at = addedTo(at.get());
    }
    return at.map(steps::get);
  }

  /**
   * Whether a step is one that the compiler has added to a move. It may bear the id of another
   * move: a runbook may call a step of its own D2.again.
   */
  static boolean added(StepId step, Move move) {
    Optional<StepId> at = addedTo(step);
    while (at.isPresent() && !at.equals(move.step())) {
      at = addedTo(at.get());
    }
    return at.isPresent();
  }

  private static Optional<StepId> addedTo(StepId step) {
    String id = step.value();
    int dot = id.lastIndexOf('.');
    return dot > 0 && ADDED.contains(id.substring(dot + 1))
        ? Optional.of(StepId.of(id.substring(0, dot)))
        : Optional.empty();
  }

  /** The runbook that is called when the answer to this move is no. */
  Optional<Runbook> calledAt(Move inspection) {
    return Optional.ofNullable(callees.get(inspection));
  }

  private void index(List<Part> among) {
    for (Part part : among) {
      if (part instanceof Move move) {
        moves.add(move);
        move.step().ifPresent(id -> steps.putIfAbsent(id, move));
      } else {
        index(((Part.Section) part).parts());
      }
    }
  }

  private void calls(List<Step> among) {
    for (Step step : among) {
      if (step instanceof Step.Holding holding) {
        calls(holding.under());
      } else if (step instanceof Step.Ask ask) {
        calls(ask.yes());
        calls(ask.no());
        calls(ask.unclear());
      } else if (step instanceof Step.EachFound each) {
        for (Step.Inspection inspection : each.inspections()) {
          find(inspection.check().id()).ifPresent(move -> callees.put(move, inspection.callee()));
        }
      }
    }
  }
}
