package dev.pophealth.report;

import dev.pophealth.engine.wording.ActionText;
import dev.pophealth.engine.wording.DurationText;
import dev.pophealth.engine.wording.Wording;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import dev.pophealth.recovery.StepText;
import dev.pophealth.recovery.Way;
import java.time.Duration;
import java.util.Optional;

/** Writes single moves in the words of a runbook. */
record Moves(Runbook runbook) {

  Move question(Step.Check check) {
    return move(check.id(), Move.Shape.QUESTION, check.question());
  }

  /** A question with its two clear ways; the unclear one is told once for all. */
  Move question(Step.Check check, Target good, Target bad) {
    Question question = check.question();
    return question(check).leads(WayWords.good(question), good).leads(WayWords.bad(question), bad);
  }

  /** An act as it is to be done, with the ends that it has when it is not. */
  Move act(StepId id, Act act, Exits exits) {
    return act(id, act)
        .tells(WayWords.of(Way.REFUSED), exits.fails(EscalationReason.REFUSED))
        .tells(WayWords.of(Way.IMPOSSIBLE), exits.fails(EscalationReason.IMPOSSIBLE));
  }

  Move act(StepId id, Act act) {
    Move move = move(id, Move.Shape.ACT, act);
    return act.risk().compareTo(Risk.INTERRUPTS) >= 0
        ? move.note(ServerWords.of(act.risk()))
        : move;
  }

  Move wait(StepId id, Duration duration, Target next) {
    Phrase time = time(duration);
    Move move =
        Wording.of(runbook, id)
            .map(
                text -> new Move(Optional.of(id), Move.Shape.WAIT, Phrase.of(text), text.command()))
            .orElseGet(
                () ->
                    new Move(
                        Optional.of(id),
                        Move.Shape.WAIT,
                        Phrase.of(DurationText.ofWait(duration)),
                        Optional.empty()));
    boolean told = move.words().english().contains(time.english());
    return (told ? move : move.note(time)).always(next);
  }

  Move handOver(StepId id) {
    StepText text =
        Wording.of(runbook, id)
            .orElseGet(
                () ->
                    StepText.of("A person has to go on from here.", "ここから先は担当者の対応が必要です。", "ours"));
    return new Move(Optional.of(id), Move.Shape.HAND_OVER, Phrase.of(text), text.command());
  }

  private Move move(StepId id, Move.Shape shape, Action action) {
    StepText text = Wording.of(runbook, id).orElseGet(() -> ActionText.of(action));
    return new Move(
        Optional.of(id),
        shape,
        Subject.named(Phrase.of(text), action),
        text.command().map(command -> Subject.fill(command, action)),
        Optional.of(action));
  }

  static Phrase rounds(Duration every, int times) {
    return new Phrase(
        "asked up to " + times + " times, " + DurationText.english(every) + " apart",
        DurationText.japanese(every) + "間隔で最大 " + times + " 回確認");
  }

  static Phrase time(Duration duration) {
    return new Phrase(DurationText.english(duration), DurationText.japanese(duration));
  }
}
