package dev.pophealth.recovery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What must be so of every runbook, beyond what its types already keep. */
final class RunbookShape {

  private final Runbook runbook;
  private final Set<StepId> seen = new LinkedHashSet<>();

  private RunbookShape(Runbook runbook) {
    this.runbook = runbook;
  }

  static void check(Runbook runbook) {
    RunbookShape shape = new RunbookShape(runbook);
    if (runbook.steps().isEmpty()) {
      throw new IllegalArgumentException(
          "runbook " + runbook.id() + " has no steps: begin with .first(confirm(…))");
    }
    shape.all(runbook.steps());
    shape.once(runbook.otherwise());
  }

  private void all(List<Step> steps) {
    steps.forEach(this::one);
  }

  private void one(Step step) {
    if (step instanceof Step.Confirm s) {
      once(s.check().id());
    } else if (step instanceof Step.Note s) {
      once(s.check().id());
    } else if (step instanceof Step.Guard s) {
      once(s.check().id());
    } else if (step instanceof Step.Poll s) {
      once(s.check().id());
    } else if (step instanceof Step.Pause s) {
      once(s.id());
    } else if (step instanceof Step.HeldBack s) {
      once(s.id());
    } else if (step instanceof Step.Attempt s) {
      attempt(s);
    } else if (step instanceof Step.Holding s) {
      holding(s);
    } else if (step instanceof Step.PutBack s) {
      holding(s.holding());
    } else if (step instanceof Step.EachFound s) {
      eachFound(s);
    } else if (step instanceof Step.Ask s) {
      once(s.check().id());
      all(s.yes());
      all(s.no());
      all(s.unclear());
    } else if (step instanceof Step.HandOver s) {
      once(s.id());
    } else if (step instanceof Step.Bare s) {
      letter(s.id());
    } else if (step instanceof Step.Finish s) {
      letter(s.id());
    } else if (step instanceof Step.Silence s) {
      letter(s.id());
    }
  }

  private void attempt(Step.Attempt s) {
    guards(s.guards());
    s.unless().ifPresent(check -> once(check.id()));
    once(s.id());
    s.comeback()
        .ifPresent(
            back -> {
              once(back.boot().id());
              once(back.settle());
              once(back.look().id());
              once(back.up().id());
              once(back.grace());
            });
    s.pause().ifPresent(this::one);
    s.verify().forEach(check -> once(check.id()));
    s.renewal().ifPresent(check -> once(check.id()));
  }

  private void holding(Step.Holding s) {
    guards(s.guards());
    once(s.before().id());
    once(s.id());
    once(s.inForce().id());
    s.effect().ifPresent(this::attempt);
    all(s.under());
    once(s.undo().id());
    once(s.undo().readBack().id());
    s.undo()
        .effect()
        .ifPresent(
            effect -> {
              once(effect.id());
              once(effect.look().id());
            });
    s.thenVerify().ifPresent(check -> once(check.id()));
  }

  private void eachFound(Step.EachFound s) {
    once(s.find().id());
    once(s.call());
    once(s.verify().id());
    for (Step.Inspection inspection : s.inspections()) {
      once(inspection.check().id());
      if (new Callees().callsAnother(inspection.callee().steps())) {
        throw new IllegalArgumentException(
            where(s.call())
                + " calls "
                + inspection.callee()
                + ", which calls another: one level of calls is allowed");
      }
    }
  }

  private void guards(List<Step> guards) {
    for (Step step : guards) {
      boolean looks =
          step instanceof Step.Guard
              || step instanceof Step.Poll
              || step instanceof Step.Note
              || step instanceof Step.Pause;
      if (!looks) {
        throw new IllegalArgumentException(
            "runbook "
                + runbook.id()
                + " has a "
                + step.getClass().getSimpleName()
                + " among guards: only guard, poll, note and pause may stand there");
      }
      one(step);
    }
  }

  private void letter(StepId id) {
    if (!runbook.toTheLetter()) {
      throw new IllegalArgumentException(
          where(id)
              + " has nothing behind it: write an attempt with its verification, or say"
              + " toTheLetter() to show what a page leaves behind");
    }
  }

  private void once(StepId id) {
    if (!seen.add(id) && !runbook.toTheLetter()) {
      throw new IllegalArgumentException(where(id) + " stands twice: give one of them another id");
    }
  }

  private String where(StepId id) {
    return "step " + id + " of runbook " + runbook.id();
  }

  /** Looks for calls in the steps of a called runbook. */
  private static final class Callees {
    boolean callsAnother(List<Step> steps) {
      for (Step step : steps) {
        boolean calls =
            step instanceof Step.EachFound
                || (step instanceof Step.Holding holding && callsAnother(holding.under()))
                || (step instanceof Step.Ask ask
                    && (callsAnother(ask.yes())
                        || callsAnother(ask.no())
                        || callsAnother(ask.unclear())));
        if (calls) {
          return true;
        }
      }
      return false;
    }
  }
}
