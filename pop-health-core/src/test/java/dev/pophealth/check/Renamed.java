package dev.pophealth.check;

import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A runbook, and those that it calls, whose steps are called something else.
 *
 * @param names gives the new name of a step
 */
record Renamed(UnaryOperator<StepId> names) {

  /** The ids of a runbook's steps, in order. */
  static List<StepId> ids(Runbook runbook) {
    List<StepId> ids = new ArrayList<>();
    new Renamed(
            id -> {
              ids.add(id);
              return id;
            })
        .runbook(runbook);
    return ids;
  }

  Runbook runbook(Runbook old) {
    Runbook.Builder runbook = Runbook.named(old.id()).settings(old.settings());
    if (old.toTheLetter()) {
      runbook.toTheLetter();
    }
    return runbook
        .first(steps(old.steps()).toArray(Step[]::new))
        .otherwise(names.apply(old.otherwise()).value());
  }

  private List<Step> steps(List<Step> old) {
    return old.stream().map(this::step).toList();
  }

  private Step step(Step old) {
    if (old instanceof Step.Confirm s) {
      return new Step.Confirm(check(s.check()));
    } else if (old instanceof Step.Note s) {
      return new Step.Note(check(s.check()));
    } else if (old instanceof Step.Guard s) {
      return new Step.Guard(check(s.check()), s.remedies());
    } else if (old instanceof Step.Poll s) {
      return new Step.Poll(check(s.check()), s.every(), s.times());
    } else if (old instanceof Step.Pause s) {
      return pause(s);
    } else if (old instanceof Step.HeldBack s) {
      return new Step.HeldBack(names.apply(s.id()), s.dependencies());
    } else if (old instanceof Step.Attempt s) {
      return attempt(s);
    } else if (old instanceof Step.Holding s) {
      return holding(s);
    } else if (old instanceof Step.PutBack s) {
      return new Step.PutBack(holding(s.holding()));
    } else if (old instanceof Step.EachFound s) {
      return eachFound(s);
    } else if (old instanceof Step.Ask s) {
      return new Step.Ask(check(s.check()), steps(s.yes()), steps(s.no()), steps(s.unclear()));
    } else if (old instanceof Step.HandOver s) {
      return new Step.HandOver(names.apply(s.id()), s.reason());
    } else if (old instanceof Step.Bare s) {
      return new Step.Bare(names.apply(s.id()), s.act());
    } else if (old instanceof Step.Finish s) {
      return new Step.Finish(names.apply(s.id()), s.resolution());
    } else if (old instanceof Step.Silence s) {
      return new Step.Silence(names.apply(s.id()));
    }
    throw new AssertionError(old);
  }

  private Step.Check check(Step.Check old) {
    return new Step.Check(names.apply(old.id()), old.question());
  }

  private Step.Pause pause(Step.Pause old) {
    return new Step.Pause(names.apply(old.id()), old.duration());
  }

  private Step.Attempt attempt(Step.Attempt old) {
    return new Step.Attempt(
        names.apply(old.id()),
        old.act(),
        old.verify().stream().map(this::check).toList(),
        steps(old.guards()),
        old.unless().map(this::check),
        old.comeback().map(this::comeback),
        old.pause().map(this::pause),
        old.renewal().map(this::check));
  }

  private Step.Comeback comeback(Step.Comeback old) {
    return new Step.Comeback(
        check(old.boot()),
        names.apply(old.settle()),
        check(old.look()),
        check(old.up()),
        names.apply(old.grace()));
  }

  private Step.Holding holding(Step.Holding old) {
    return new Step.Holding(
        names.apply(old.id()),
        old.change(),
        steps(old.guards()),
        check(old.before()),
        check(old.inForce()),
        old.effect().map(this::attempt),
        steps(old.under()),
        undo(old.undo()),
        old.auxiliary(),
        old.thenVerify().map(this::check),
        old.whenRed());
  }

  private Step.Undo undo(Step.Undo old) {
    return new Step.Undo(
        names.apply(old.id()),
        old.act(),
        check(old.readBack()),
        old.onlyWhenGreen(),
        old.effect()
            .map(
                effect ->
                    new Step.UndoEffect(
                        names.apply(effect.id()), effect.act(), check(effect.look()))));
  }

  private Step.EachFound eachFound(Step.EachFound old) {
    return new Step.EachFound(
        check(old.find()),
        names.apply(old.call()),
        old.inspections().stream()
            .map(one -> new Step.Inspection(check(one.check()), runbook(one.callee())))
            .toList(),
        check(old.verify()),
        old.ownToo());
  }
}
