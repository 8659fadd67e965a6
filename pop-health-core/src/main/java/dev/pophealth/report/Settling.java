package dev.pophealth.report;

import dev.pophealth.engine.wording.ActionText;
import dev.pophealth.engine.wording.Wording;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import dev.pophealth.recovery.StepText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an obligation is settled by hand: what puts the change back and reads it, or what verifies
 * the server, in the words and commands of the runbook.
 */
final class Settling {

  /**
   * One thing to do.
   *
   * @param words what
   * @param command what a person would type for it, where there is such a thing
   */
  record Task(Phrase words, Optional<String> command) {
    static Task of(Phrase words) {
      return new Task(words, Optional.empty());
    }
  }

  private final Runbook runbook;
  private final Obligation owed;
  private final List<Task> tasks = new ArrayList<>();

  private Settling(Runbook runbook, Obligation owed) {
    this.runbook = runbook;
    this.owed = owed;
  }

  static List<Task> of(Runbook runbook, Obligation owed) {
    Settling settling = new Settling(runbook, owed);
    settling.among(runbook.steps());
    if (settling.tasks.isEmpty()) {
      owed.undo().ifPresent(undo -> settling.task(owed.step(), undo, true));
    }
    return settling.tasks;
  }

  private void among(List<Step> steps) {
    for (Step step : steps) {
      if (!tasks.isEmpty()) {
        return;
      }
      if (step instanceof Step.Holding holding) {
        holding(holding);
      } else if (step instanceof Step.PutBack back) {
        holding(back.holding());
      } else if (step instanceof Step.Attempt attempt && attempt.id().equals(owed.step())) {
        attempt.verify().forEach(this::check);
      } else if (step instanceof Step.EachFound each) {
        each.inspections().forEach(inspection -> among(inspection.callee().steps()));
      } else if (step instanceof Step.Ask ask) {
        among(ask.yes());
        among(ask.no());
        among(ask.unclear());
      }
    }
  }

  private void holding(Step.Holding holding) {
    Step.Undo undo = holding.undo();
    if (holding.id().equals(owed.step())) {
      if (undo.onlyWhenGreen()) {
        verified(holding.under());
      }
      task(undo.id(), undo.act(), false);
      check(undo.readBack());
      undo.effect().ifPresent(effect -> task(effect.id(), effect.act(), false));
      holding.thenVerify().ifPresent(this::check);
    } else if (undo.effect().filter(effect -> effect.id().equals(owed.step())).isPresent()) {
      holding.thenVerify().ifPresent(this::check);
    }
    holding.effect().ifPresent(effect -> among(List.of(effect)));
    among(holding.under());
  }

  /** A server is given back only once it is well: that comes first. */
  private void verified(List<Step> under) {
    for (Step step : under) {
      if (step instanceof Step.Attempt attempt) {
        attempt.verify().forEach(this::check);
      }
    }
    if (!tasks.isEmpty()) {
      Task last = tasks.remove(tasks.size() - 1);
      Phrase only = new Phrase("Go on only when all of this is well.", "すべて正常な場合に限り、次に進みます。");
      tasks.add(new Task(last.words().more(only), last.command()));
    }
  }

  private void check(Step.Check check) {
    task(check.id(), check.question(), false);
  }

  private void task(StepId id, Action action, boolean plain) {
    Action bound = action.on(owed.act().server());
    StepText text =
        plain
            ? ActionText.of(bound)
            : Wording.of(runbook, id).orElseGet(() -> ActionText.of(bound));
    tasks.add(
        new Task(
            Phrase.name(plain ? "" : id + ": ").then(Subject.named(Phrase.of(text), bound)),
            text.command()
                .map(command -> Subject.fill(command, bound))
                .map(command -> command.replace("<server>", bound.server().value()))));
  }
}
