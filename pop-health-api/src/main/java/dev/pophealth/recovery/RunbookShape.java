package dev.pophealth.recovery;

import dev.pophealth.health.ServerName;
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
      asks(s.check());
    } else if (step instanceof Step.Note s) {
      asks(s.check());
    } else if (step instanceof Step.Guard s) {
      asks(s.check());
    } else if (step instanceof Step.Poll s) {
      asks(s.check());
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
      asks(s.check());
      all(s.yes());
      all(s.no());
      all(s.unclear());
    } else if (step instanceof Step.HandOver s) {
      once(s.id());
    } else if (step instanceof Step.Bare s) {
      letter(s.id());
      bound(s.id(), s.act());
    } else if (step instanceof Step.Finish s) {
      letter(s.id());
    } else if (step instanceof Step.Silence s) {
      letter(s.id());
    }
  }

  private void attempt(Step.Attempt s) {
    guards(s.guards());
    s.unless().ifPresent(this::asks);
    acts(s.id(), s.act());
    s.comeback()
        .ifPresent(
            back -> {
              asks(back.boot());
              once(back.settle());
              asks(back.look());
              asks(back.up());
              once(back.grace());
            });
    s.pause().ifPresent(this::one);
    s.verify().forEach(this::asks);
    s.renewal().ifPresent(this::asks);
  }

  private void holding(Step.Holding s) {
    guards(s.guards());
    asks(s.before());
    acts(s.id(), s.change());
    asks(s.inForce());
    s.effect().ifPresent(this::attempt);
    all(s.under());
    acts(s.undo().id(), s.undo().act());
    asks(s.undo().readBack());
    s.undo()
        .effect()
        .ifPresent(
            effect -> {
              acts(effect.id(), effect.act());
              asks(effect.look());
            });
    s.thenVerify().ifPresent(this::asks);
  }

  private void eachFound(Step.EachFound s) {
    asks(s.find());
    once(s.call());
    asks(s.verify());
    for (Step.Inspection inspection : s.inspections()) {
      once(inspection.check().id());
      if (inspection.callee().toTheLetter() && !runbook.toTheLetter()) {
        throw new IllegalArgumentException(
            where(s.call())
                + " calls "
                + inspection.callee()
                + ", which follows a page to the letter: call one that cleans up behind itself");
      }
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

  private void asks(Step.Check check) {
    acts(check.id(), check.question());
  }

  private void acts(StepId id, Action action) {
    once(id);
    bound(id, action);
  }

  /** Only an inspection is about a found server: elsewhere nobody says which. */
  private void bound(StepId id, Action action) {
    ServerName server = action.server();
    if (server.isPlaceholder() && !server.equals(Runbook.SERVER)) {
      throw new IllegalArgumentException(
          where(id)
              + " is about "
              + server
              + ", which stands for nothing there: write it about Runbook.SERVER, or in an"
              + " inspection");
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
