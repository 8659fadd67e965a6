package dev.pophealth.report;

import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.RunbookSettings;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes an attempt as moves: guards, act, look, comeback, verification. */
final class AttemptMoves {

  private final PlanMoves plan;
  private final Step.Attempt attempt;
  private final Exits exits;
  private final Move act;

  AttemptMoves(PlanMoves plan, Step.Attempt attempt, Exits exits) {
    this.plan = plan;
    this.attempt = attempt;
    this.exits = exits;
    this.act = plan.moves().act(attempt.id(), attempt.act(), exits);
  }

  Passage passage() {
    Passage verify = verify();
    List<Part> parts = new ArrayList<>();
    Optional<Move> boot =
        attempt
            .comeback()
            .map(back -> plan.moves().question(back.boot()).always(new Target.To(act)));
    Passage guarded =
        plan.sequence(attempt.guards(), exits.withNext(new Target.To(boot.orElse(act)), false));
    Target entry = guarded.entry();
    if (attempt.unless().isPresent()) {
      Step.Check check = attempt.unless().get();
      Move unless = plan.moves().question(check, entry, verify.entry());
      parts.add(unless);
      entry = new Target.To(unless);
    }
    parts.addAll(guarded.parts());
    boot.ifPresent(parts::add);
    parts.add(act);
    parts.addAll(renewal(guarded.entry()));
    parts.addAll(comeback(guarded.entry(), verify.entry()));
    parts.addAll(verify.parts());
    return new Passage(entry, parts);
  }

  /** Where the licence is renewed by a question of its own. */
  private List<Move> renewal(Target guards) {
    if (attempt.renewal().isEmpty()) {
      return List.of();
    }
    Move renewal =
        plan.moves()
            .question(attempt.renewal().get(), exits.fails(EscalationReason.INCONCLUSIVE), guards);
    act.leads(WayWords.of(Way.EXPIRED), new Target.To(renewal));
    return List.of(renewal);
  }

  private List<Move> comeback(Target guards, Target verify) {
    if (attempt.comeback().isEmpty()) {
      act.leads(doneOrPerhaps(), verify);
      return List.of();
    }
    Step.Comeback back = attempt.comeback().get();
    Moves moves = plan.moves();
    RunbookSettings settings = moves.runbook().settings();
    Phrase rounds = Moves.rounds(settings.upEvery(), settings.upRounds());
    Move grace = moves.wait(back.grace(), settings.grace(), verify);
    Target toGrace = new Target.To(grace);
    Move up =
        moves
            .question(back.up())
            .note(rounds)
            .leads(WayWords.good(back.up().question()), toGrace)
            .leads(
                new Phrase("not back at the last", "最終回でも復帰せず"),
                exits.fails(EscalationReason.INCONCLUSIVE));
    Move look =
        moves
            .question(back.look())
            .note(rounds)
            .leads(WayWords.good(back.look().question()), toGrace)
            .leads(
                WayWords.bad(back.look().question()).then(new Phrase(", once more", "、1 回だけ再実行")),
                guards)
            .tells(
                WayWords.bad(back.look().question()).then(new Phrase(" again", " (2 回目)")),
                exits.fails(EscalationReason.IMPOSSIBLE));
    Move settle = moves.wait(back.settle(), settings.settle(), new Target.To(look));
    act.leads(WayWords.of(Way.DONE), new Target.To(up))
        .leads(WayWords.of(Way.MAYBE), new Target.To(settle));
    return List.of(settle, look, up, grace);
  }

  private Passage verify() {
    Target good = exits.withNext(exits.next(), true).green();
    List<Part> checks = new ArrayList<>();
    for (int i = attempt.verify().size() - 1; i >= 0; i--) {
      Move check = plan.moves().question(attempt.verify().get(i), good, exits.next());
      checks.add(0, check);
      good = new Target.To(check);
    }
    Target entry = good;
    return attempt
        .pause()
        .map(pause -> Passage.of(plan.moves().wait(pause.id(), pause.duration(), entry)))
        .orElse(new Passage(entry, List.of()))
        .before(checks);
  }

  static Phrase doneOrPerhaps() {
    return WayWords.of(Way.DONE).or(WayWords.of(Way.MAYBE));
  }
}
