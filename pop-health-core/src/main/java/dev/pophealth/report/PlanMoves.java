package dev.pophealth.report;

import dev.pophealth.engine.wording.ActionText;
import dev.pophealth.engine.wording.Wording;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a runbook's tree as moves, from its end backwards. */
final class PlanMoves {

  private final Moves moves;

  private PlanMoves(Runbook runbook) {
    this.moves = new Moves(runbook);
  }

  static List<Part> of(Runbook runbook) {
    PlanMoves plan = new PlanMoves(runbook);
    Move otherwise = plan.moves.handOver(runbook.otherwise());
    otherwise.always(Exits.top(new Target.To(otherwise)).fails(EscalationReason.EXHAUSTED));
    return plan.sequence(runbook.steps(), Exits.top(new Target.To(otherwise)))
        .before(List.of(otherwise))
        .parts();
  }

  Moves moves() {
    return moves;
  }

  Passage sequence(List<Step> steps, Exits exits) {
    Target next = exits.next();
    List<Part> parts = List.of();
    for (int i = steps.size() - 1; i >= 0; i--) {
      boolean acted = steps.subList(0, i).stream().anyMatch(PlanMoves::acts);
      Passage passage = step(steps.get(i), exits.withNext(next, acted)).before(parts);
      next = passage.entry();
      parts = passage.parts();
    }
    return new Passage(next, parts);
  }

  private static boolean acts(Step step) {
    return step instanceof Step.Attempt
        || step instanceof Step.Holding
        || step instanceof Step.PutBack
        || step instanceof Step.EachFound
        || step instanceof Step.Bare;
  }

  private Passage step(Step step, Exits exits) {
    if (step instanceof Step.Confirm s) {
      return Passage.of(moves.question(s.check(), exits.green(), exits.next()));
    } else if (step instanceof Step.Note s) {
      return Passage.of(
          moves.question(s.check()).note(new Phrase("reported only", "記録のみ")).always(exits.next()));
    } else if (step instanceof Step.Guard s) {
      return guard(s, exits);
    } else if (step instanceof Step.Poll s) {
      return poll(s, exits);
    } else if (step instanceof Step.Pause s) {
      return Passage.of(moves.wait(s.id(), s.duration(), exits.next()));
    } else if (step instanceof Step.HeldBack s) {
      return heldBack(s, exits);
    } else if (step instanceof Step.Attempt s) {
      return new AttemptMoves(this, s, exits).passage();
    } else if (step instanceof Step.Holding s) {
      return new HoldingMoves(this, s, exits).passage();
    } else if (step instanceof Step.PutBack s) {
      return new HoldingMoves(this, s.holding(), exits).putBack();
    } else if (step instanceof Step.EachFound s) {
      return new FoundMoves(this, s, exits).passage();
    } else if (step instanceof Step.Ask s) {
      return ask(s, exits);
    }
    return plain(step, exits);
  }

  private Passage plain(Step step, Exits exits) {
    if (step instanceof Step.HandOver s) {
      return Passage.of(moves.handOver(s.id()).always(exits.fails(s.reason())));
    } else if (step instanceof Step.Bare s) {
      return Passage.of(moves.act(s.id(), s.act()).always(exits.next()));
    } else if (step instanceof Step.Finish s) {
      return new Passage(new Target.Well(s.resolution(), Optional.of(s.id())), List.of());
    }
    return new Passage(new Target.Silent(((Step.Silence) step).id()), List.of());
  }

  private Passage guard(Step.Guard guard, Exits exits) {
    Move move =
        moves.question(guard.check(), exits.next(), exits.fails(EscalationReason.IMPOSSIBLE));
    for (Act remedy : guard.remedies()) {
      move.note(
          new Phrase("would help, with a person's leave: ", "担当者の承認があれば有効な対処: ")
              .then(Phrase.of(ActionText.of(remedy))));
    }
    return Passage.of(move);
  }

  private Passage poll(Step.Poll poll, Exits exits) {
    return Passage.of(
        moves
            .question(poll.check())
            .note(Moves.rounds(poll.every(), poll.times()))
            .leads(WayWords.good(poll.check().question()), exits.next())
            .leads(
                WayWords.bad(poll.check().question()).then(new Phrase(" at the last", " (最終回)")),
                exits.fails(EscalationReason.IMPOSSIBLE)));
  }

  private Passage heldBack(Step.HeldBack step, Exits exits) {
    List<Phrase> names = new ArrayList<>();
    step.dependencies().forEach(name -> names.add(Phrase.name(name.value())));
    Phrase words =
        Wording.of(moves.runbook(), step.id())
            .map(Phrase::of)
            .orElse(
                new Phrase(
                    "See whether a dependency is known to be ill: it comes first.",
                    "依存先の異常が判明していないか確認します。異常があれば、その対処を優先します。"));
    return Passage.of(
        new Move(Optional.of(step.id()), Move.Shape.CHOICE, words, Optional.empty())
            .note(Phrase.list(names))
            .leads(new Phrase("none is ill", "異常なし"), exits.next())
            .leads(new Phrase("one is ill", "異常あり"), exits.fails(EscalationReason.IMPOSSIBLE)));
  }

  private Passage ask(Step.Ask ask, Exits exits) {
    Passage yes = sequence(ask.yes(), exits);
    Passage no = sequence(ask.no(), exits);
    Passage unclear = ask.unclear().equals(ask.no()) ? no : sequence(ask.unclear(), exits);
    Move move =
        moves
            .question(ask.check(), yes.entry(), no.entry())
            .leads(WayWords.of(Way.UNCLEAR), unclear.entry());
    Passage told = Passage.of(move).before(yes.parts()).before(no.parts());
    return unclear.equals(no) ? told : told.before(unclear.parts());
  }
}
