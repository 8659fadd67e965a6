package dev.pophealth.report;

import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a change, what is done under it, and its way back as one section. */
final class HoldingMoves {

  private final PlanMoves plan;
  private final Step.Holding holding;
  private final Exits exits;
  private final Step.Undo undo;

  HoldingMoves(PlanMoves plan, Step.Holding holding, Exits exits) {
    this.plan = plan;
    this.holding = holding;
    this.exits = exits;
    this.undo = holding.undo();
  }

  Passage passage() {
    Passage back = wayBack(exits.withNext(exits.next(), true).green());
    Exits inside =
        undo.onlyWhenGreen()
            ? exits.withinKept(exits.next(), back.entry(), holding.id())
            : exits.within(back.entry(), back.entry(), undo.id());
    Passage under = plan.sequence(holding.under(), inside);
    Passage effect =
        holding
            .effect()
            .map(
                attempt ->
                    new AttemptMoves(plan, attempt, inside.withNext(under.entry(), true)).passage())
            .orElse(new Passage(under.entry(), List.of()));
    Move inForce = inForce(effect.entry(), under.entry());
    Move change = change(new Target.To(inForce), under.entry());
    Move before = before(change, under.entry());
    Passage guards = plan.sequence(holding.guards(), exits.withNext(new Target.To(before), false));
    List<Part> parts = new ArrayList<>(guards.parts());
    parts.add(before);
    parts.add(change);
    parts.add(inForce);
    parts.addAll(effect.parts());
    parts.addAll(under.parts());
    parts.addAll(back.parts());
    return new Passage(guards.entry(), List.of(section(parts)));
  }

  /** The way back alone. */
  Passage putBack() {
    Passage back = wayBack(exits.next());
    return new Passage(back.entry(), List.of(section(back.parts())));
  }

  private Part section(List<Part> parts) {
    String id = holding.id().value();
    String back = undo.id().value();
    return new Part.Section(
        new Phrase(
            "Under " + id + ", which " + back + " puts back", id + " の変更中 (" + back + " で元に戻す)"),
        List.of(
            undo.onlyWhenGreen()
                ? new Phrase(
                    "After a cure "
                        + back
                        + " puts it back. On every other way out the change stays and is listed as"
                        + " owed: the server is not known to be well.",
                    "復旧を確認できた場合は "
                        + back
                        + " で元に戻します。それ以外の場合は、サーバーの正常を確認できないため変更を残し、未復元の変更として申し送ります。")
                : new Phrase(
                    "On every way out "
                        + back
                        + " puts it back first; what cannot be put back is owed.",
                    "どの経路で終わる場合も、先に " + back + " で元に戻します。")),
        parts);
  }

  private Move before(Move change, Target under) {
    Move before = plan.moves().question(holding.before());
    Phrase asFound = new Phrase(" already (nothing will be owed)", " (変更前から。復元は不要)");
    return before
        .leads(WayWords.bad(holding.before().question()), new Target.To(change))
        .leads(
            WayWords.good(holding.before().question()).then(asFound),
            holding.auxiliary() ? under : new Target.To(change));
  }

  private Move change(Target inForce, Target under) {
    if (!holding.auxiliary()) {
      return plan.moves()
          .act(holding.id(), holding.change(), exits)
          .leads(AttemptMoves.doneOrPerhaps(), inForce);
    }
    return plan.moves()
        .act(holding.id(), holding.change())
        .leads(AttemptMoves.doneOrPerhaps(), inForce)
        .leads(new Phrase("not to be had: go on without", "変更できない場合は変更なしで続行"), under);
  }

  private Move inForce(Target effect, Target under) {
    Move read = plan.moves().question(holding.inForce());
    return read.leads(WayWords.good(holding.inForce().question()), effect)
        .leads(
            WayWords.bad(holding.inForce().question()),
            holding.auxiliary() ? under : exits.fails(EscalationReason.IMPOSSIBLE));
  }

  /** The change put back and read, made effective, and the own probe asked once more. */
  private Passage wayBack(Target cured) {
    List<Part> parts = new ArrayList<>();
    Target on = cured;
    if (holding.thenVerify().isPresent()) {
      Move verify = verify(holding.thenVerify().get(), cured);
      parts.add(verify);
      on = new Target.To(verify);
    } else if (!undo.onlyWhenGreen() && !cured.equals(exits.next())) {
      Move choice = pending(cured);
      parts.add(choice);
      on = new Target.To(choice);
    }
    if (undo.effect().isPresent()) {
      Step.UndoEffect effect = undo.effect().get();
      Move act = plan.moves().act(effect.id(), effect.act());
      Move look = plan.moves().question(effect.look());
      act.note(new Phrase("tried twice at most", "最大 2 回試行"))
          .leads(WayWords.of(Way.DONE), on)
          .leads(WayWords.of(Way.MAYBE), new Target.To(look));
      look.always(new Target.To(act)).note(new Phrase("then once more", "その後 1 回だけ再実行"));
      parts.add(0, look);
      parts.add(0, act);
      on = new Target.To(act);
    }
    Move read = plan.moves().question(undo.readBack());
    Move act = plan.moves().act(undo.id(), undo.act());
    act.note(new Phrase("tried twice at most", "最大 2 回試行")).always(new Target.To(read));
    read.leads(WayWords.good(undo.readBack().question()), on)
        .leads(
            WayWords.bad(undo.readBack().question()).then(new Phrase(", once more", "、1 回だけ再実行")),
            new Target.To(act))
        .tells(
            WayWords.bad(undo.readBack().question())
                .then(new Phrase(" again, after a cure", " (2 回目、復旧後)")),
            exits.fails(EscalationReason.OWES));
    parts.add(0, read);
    parts.add(0, act);
    return new Passage(new Target.To(act), parts);
  }

  private Move verify(Step.Check check, Target cured) {
    Move verify = plan.moves().question(check);
    Phrase good = WayWords.good(check.question());
    Phrase bad = WayWords.bad(check.question());
    if (undo.onlyWhenGreen()) {
      return verify.leads(good, cured).leads(bad, exits.fails(holding.whenRed()));
    }
    return verify
        .leads(good, cured)
        .leads(bad.then(new Phrase(" after a cure", " (いったん復旧後)")), exits.fails(holding.whenRed()))
        .leads(bad.then(new Phrase(" as before", " (復旧せず)")), exits.next());
  }

  private Move pending(Target cured) {
    return new Move(
            Optional.empty(),
            Move.Shape.CHOICE,
            new Phrase("was it cured?", "復旧済みか"),
            Optional.empty())
        .leads(new Phrase("cured", "復旧済み"), cured)
        .leads(new Phrase("not cured", "未復旧"), exits.next());
  }
}
