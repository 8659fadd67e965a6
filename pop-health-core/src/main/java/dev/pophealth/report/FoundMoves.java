package dev.pophealth.report;

import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the care for each found server as moves: inspect, call, the caller's own verification. */
final class FoundMoves {

  private final PlanMoves plan;
  private final Step.EachFound each;
  private final Exits exits;

  FoundMoves(PlanMoves plan, Step.EachFound each, Exits exits) {
    this.plan = plan;
    this.each = each;
    this.exits = exits;
  }

  Passage passage() {
    Move find = plan.moves().question(each.find());
    Move take =
        new Move(
            Optional.empty(),
            Move.Shape.CHOICE,
            new Phrase("the next found server", "次の該当サーバー"),
            Optional.empty());
    find.leads(WayWords.good(each.find().question()), new Target.To(take))
        .leads(WayWords.bad(each.find().question()), exits.next());
    Move verify = plan.moves().question(each.verify());
    boolean letter = plan.moves().runbook().toTheLetter();
    List<Part> parts = new ArrayList<>();
    Target on = new Target.To(take);
    for (int i = each.inspections().size() - 1; i >= 0; i--) {
      Step.Inspection inspection = each.inspections().get(i);
      Move call = call(inspection);
      call.always(letter ? new Target.Silent(each.call()) : new Target.To(verify));
      Move inspect = plan.moves().question(inspection.check(), on, new Target.To(call));
      parts.add(0, call);
      parts.add(0, inspect);
      on = new Target.To(inspect);
    }
    take(take, on);
    parts.add(0, take);
    parts.add(0, find);
    if (!letter) {
      verify(verify, take);
      parts.add(verify);
    }
    return new Passage(new Target.To(find), parts);
  }

  private void take(Move take, Target inspect) {
    int most = plan.moves().runbook().settings().maxFound();
    take.leads(new Phrase("one more", "あり"), inspect)
        .leads(new Phrase("none left", "なし"), exits.next())
        .leads(
            each.ownToo()
                ? new Phrase("more than " + most, most + " 台を超過")
                : new Phrase(
                    "more than " + most + ", or this server itself", most + " 台を超過、または当該サーバー自身"),
            exits.fails(EscalationReason.INCONCLUSIVE));
    if (!plan.moves().runbook().toTheLetter()) {
      take.tells(
          new Phrase("none left, and the health of one was unclear", "なし (正常か不明のサーバーあり)"),
          exits.fails(EscalationReason.INCONCLUSIVE));
    }
  }

  private Move call(Step.Inspection inspection) {
    String callee = inspection.callee().id();
    return new Move(
        Optional.of(each.call()),
        Move.Shape.CALL,
        new Phrase(
            "Follow runbook " + callee + " on the found server.",
            "該当サーバーに対して手順 " + callee + " を実施します。"),
        Optional.empty());
  }

  private void verify(Move verify, Move take) {
    Phrase good = WayWords.good(each.verify().question());
    Phrase bad = WayWords.bad(each.verify().question());
    Phrase inVain = new Phrase(", but the called runbook gave up", " (呼び出した手順は未解決)");
    verify
        .leads(good, exits.withNext(exits.next(), true).green())
        .leads(bad, new Target.To(take))
        .leads(good.then(inVain), exits.fails(EscalationReason.SERVICE_BACK_BUT_OWES))
        .leads(bad.then(inVain), new Target.AsCalled(exits.after()));
  }
}
