package dev.pophealth.engine;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import dev.pophealth.recovery.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a runbook of what a recovery still owes: each server it disrupted is verified, each change
 * it left is put back and read, by the checks of the runbook that it followed.
 */
final class PutBack {

  private final List<Step> steps = new ArrayList<>();
  private int count;

  private PutBack() {}

  static Optional<Runbook> of(Runbook followed, List<Obligation> owed) {
    PutBack putBack = new PutBack();
    for (Obligation one : owed) {
      putBack.settle(one, followed.steps());
    }
    if (putBack.steps.isEmpty()) {
      return Optional.empty();
    }
    Runbook.Builder runbook =
        Runbook.named(followed.id() + "-put-back").settings(followed.settings());
    putBack.steps.forEach(runbook::then);
    runbook.then(
        Steps.pause("well.wait", followed.settings().confirmEvery()),
        Steps.confirm("well", putBack.last()));
    return Optional.of(runbook.otherwise("hand-over"));
  }

  /** Finds the step that opened it, and settles it; of called runbooks the first that has it. */
  private void settle(Obligation owed, List<Step> among) {
    for (Step step : among) {
      if (step instanceof Step.Holding holding) {
        settle(owed, holding);
      } else if (step instanceof Step.PutBack left) {
        settle(owed, left.holding());
      } else if (step instanceof Step.Attempt attempt && attempt.id().equals(owed.step())) {
        attempt.verify().forEach(check -> verify(check, owed.act().server()));
      } else if (step instanceof Step.EachFound each) {
        for (Step.Inspection inspection : each.inspections()) {
          int before = steps.size();
          settle(owed, inspection.callee().steps());
          if (steps.size() > before) {
            break;
          }
        }
      } else if (step instanceof Step.Ask ask) {
        settle(owed, ask.yes());
        settle(owed, ask.no());
        settle(owed, ask.unclear());
      }
    }
  }

  private void settle(Obligation owed, Step.Holding holding) {
    if (holding.id().equals(owed.step())) {
      putBack(holding, owed.act().server());
    } else if (holding.undo().effect().filter(e -> e.id().equals(owed.step())).isPresent()) {
      holding.thenVerify().ifPresent(check -> verify(check, owed.act().server()));
    }
    holding.effect().ifPresent(effect -> settle(owed, List.of(effect)));
    settle(owed, holding.under());
  }

  private void verify(Step.Check check, ServerName server) {
    Step.Check named = on(check, server);
    boolean known =
        steps.stream()
            .anyMatch(
                step ->
                    step instanceof Step.Guard guard
                        && guard.check().question().equals(named.question()));
    if (!known) {
      steps.add(new Step.Guard(named, List.of()));
    }
  }

  /** A block is lifted only from a server that is green: its verification is asked first. */
  private void putBack(Step.Holding holding, ServerName server) {
    if (holding.undo().onlyWhenGreen()) {
      for (Step step : holding.under()) {
        if (step instanceof Step.Attempt attempt) {
          attempt.verify().forEach(check -> verify(check, server));
        }
      }
    }
    Step.Undo undo = holding.undo();
    steps.add(
        new Step.PutBack(
            new Step.Holding(
                numbered(holding.id()),
                holding.change().on(server),
                List.of(),
                on(holding.before(), server),
                on(holding.inForce(), server),
                Optional.empty(),
                List.of(),
                new Step.Undo(
                    numbered(undo.id()),
                    undo.act().on(server),
                    on(undo.readBack(), server),
                    undo.onlyWhenGreen(),
                    undo.effect()
                        .map(
                            effect ->
                                new Step.UndoEffect(
                                    numbered(effect.id()),
                                    effect.act().on(server),
                                    on(effect.look(), server)))),
                holding.auxiliary(),
                holding.thenVerify().map(check -> on(check, server)),
                holding.whenRed())));
  }

  /** The same check about a server by name, under an id of its own. */
  private Step.Check on(Step.Check check, ServerName server) {
    return new Step.Check(numbered(check.id()), check.question().on(server));
  }

  private StepId numbered(StepId id) {
    count++;
    return StepId.of(id.value() + "-" + count);
  }

  /** What is asked at the end, so that it is well or not by the last thing that was settled. */
  private Question last() {
    Step step = steps.get(steps.size() - 1);
    if (step instanceof Step.Guard guard) {
      return guard.check().question();
    }
    Step.Holding holding = ((Step.PutBack) step).holding();
    return holding.thenVerify().orElse(holding.undo().readBack()).question();
  }
}
