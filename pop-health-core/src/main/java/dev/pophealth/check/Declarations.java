package dev.pophealth.check;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What only a runbook can say of the embedder's own questions and acts: which questions judge a
 * server, and which acts are changes with a way back. For judging a path that was really taken; the
 * checker works it out by itself. Immutable; safe for use by many threads.
 */
public final class Declarations {

  private final Set<Question> verdicts = new LinkedHashSet<>();
  private final Set<OwnChange> changes = new LinkedHashSet<>();

  private Declarations() {}

  /**
   * What a runbook and those that it calls declare.
   *
   * @param runbook the runbook
   */
  public static Declarations of(Runbook runbook) {
    Declarations declared = new Declarations();
    declared.all(runbook.steps());
    return declared;
  }

  /** The changes that are none of the checker's own settings, in the order of the steps. */
  public List<OwnChange> changes() {
    return List.copyOf(changes);
  }

  /**
   * Whether a question judges a server: a probe, a monitor's row; of the others those by which the
   * runbook confirms, verifies or inspects.
   *
   * @param question the question, about whichever server
   */
  public boolean judges(Question question) {
    return question instanceof Question.RunProbe
        || question instanceof Question.ReadServerHealth
        || (ServerLaw.isOwn(question) && isVerdict(question));
  }

  private boolean isVerdict(Question question) {
    return verdicts.contains(question)
        || verdicts.contains(question.on(Runbook.SERVER))
        || verdicts.contains(question.on(Runbook.FOUND));
  }

  private void all(List<Step> steps) {
    steps.forEach(this::one);
  }

  private void one(Step step) {
    if (step instanceof Step.Confirm s) {
      verdict(s.check());
    } else if (step instanceof Step.Attempt s) {
      attempt(s);
    } else if (step instanceof Step.Holding s) {
      holding(s);
    } else if (step instanceof Step.PutBack s) {
      holding(s.holding());
    } else if (step instanceof Step.EachFound s) {
      verdict(s.verify());
      for (Step.Inspection inspection : s.inspections()) {
        verdict(inspection.check());
        all(inspection.callee().steps());
      }
    } else if (step instanceof Step.Ask s) {
      all(s.yes());
      all(s.no());
      all(s.unclear());
    }
  }

  private void attempt(Step.Attempt attempt) {
    attempt.verify().forEach(this::verdict);
    attempt.renewal().ifPresent(this::verdict);
  }

  private void holding(Step.Holding holding) {
    holding.effect().ifPresent(this::attempt);
    holding.thenVerify().ifPresent(this::verdict);
    all(holding.under());
    Step.Undo undo = holding.undo();
    if (Setting.BUILT_IN.stream().noneMatch(setting -> setting.changedBy(holding.change()))) {
      Stream<Act> effects =
          Stream.concat(
              holding.effect().map(Step.Attempt::act).stream(),
              undo.effect().map(Step.UndoEffect::act).stream());
      changes.add(
          new OwnChange(
              holding.change(),
              undo.act(),
              Stream.of(holding.before().question(), holding.inForce().question())
                  .distinct()
                  .toList(),
              undo.readBack().question(),
              effects.distinct().toList(),
              undo.onlyWhenGreen()));
    }
  }

  private void verdict(Step.Check check) {
    verdicts.add(check.question());
  }
}
