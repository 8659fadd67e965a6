package dev.pophealth.report;

import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.StepId;
import dev.pophealth.recovery.TimelineEntry;
import dev.pophealth.recovery.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which moves of a plan a trail came by, and which ways it took between them. */
final class Walk {

  private final Trail trail;
  private final Map<Move, List<TimelineEntry>> reached = new LinkedHashMap<>();
  private final Set<Move.Branch> taken = Collections.newSetFromMap(new IdentityHashMap<>());
  private Move last;
  private Optional<Move> now = Optional.empty();
  private Optional<Out> out = Optional.empty();

  /**
   * A way out that the plan does not draw at this move.
   *
   * @param from the last move
   * @param when what came; may be empty
   * @param end the end, in words
   * @param well whether it is a good one
   */
  record Out(Move from, Phrase when, Phrase end, boolean well) {}

  Walk(Trail trail) {
    this.trail = trail;
    this.last = trail.chart().moves().get(0);
    for (Trail.Visit visit : trail.visits()) {
      goTo(visit.move());
      visit.entry().ifPresent(entry -> entries(visit.move()).add(entry));
    }
  }

  Trail trail() {
    return trail;
  }

  boolean reached(Move move) {
    return reached.containsKey(move);
  }

  /** What came at a move, oldest first. */
  List<TimelineEntry> at(Move move) {
    return reached.getOrDefault(move, List.of());
  }

  /** Whether the recovery stands there now. */
  boolean now(Move move) {
    return now.filter(at -> at == move).isPresent();
  }

  boolean took(Move.Branch branch) {
    return taken.contains(branch);
  }

  Optional<Out> outFrom(Move move) {
    return out.filter(way -> way.from() == move);
  }

  /** The recovery's decision is taken here. */
  void goesOn(Decision decision) {
    trail.find(decision.rationale().step()).ifPresent(move -> arrive(move, decision));
    ends(decision);
  }

  private void arrive(Move move, Decision decision) {
    if (!decision.ends()) {
      goTo(move);
      now = Optional.of(move);
    } else if (decision instanceof Decision.Stop) {
      goTo(move);
    }
  }

  /** A called runbook is behind it. */
  void goesBack() {
    String caller = trail.caller().map(runbook -> runbook.id()).orElse("");
    Phrase back = new Phrase("back to " + caller, caller + " に戻る");
    boolean well = lastEntry().filter(entry -> entry.way() == Way.YES).isPresent();
    Optional<Move.Branch> end =
        well ? branch(last, to -> to instanceof Target.Well) : Optional.empty();
    end.ifPresentOrElse(taken::add, () -> outBy(back, well));
  }

  /** The recovery is within a runbook that was called here, or ended in it. */
  void staysAtCall(Decision decision) {
    if (decision.ends()) {
      ends(decision);
    } else {
      now = Optional.of(last);
    }
  }

  /** By a way that the plan has at the last move, or by one of its own. */
  private void ends(Decision decision) {
    if (decision instanceof Decision.Resolved end) {
      branch(last, to -> to instanceof Target.Well well && well.resolution() == end.resolution())
          .ifPresentOrElse(taken::add, () -> outBy(EndWords.resolved(end.resolution()), true));
    } else if (decision instanceof Decision.Escalate end) {
      handOver(end.reason())
          .ifPresentOrElse(
              move -> handsOver(move, end.reason()),
              () ->
                  branch(last, to -> ends(to, end.reason()))
                      .ifPresentOrElse(
                          taken::add, () -> outBy(EndWords.escalate(end.reason()), false)));
    } else if (decision instanceof Decision.Stop end) {
      out =
          Optional.of(
              new Out(last, new Phrase("stopped", "停止"), EndWords.sentence(end.reason()), false));
      entries(last);
    }
  }

  private static boolean ends(Target target, EscalationReason reason) {
    return target instanceof Target.Person person && person.reason() == reason;
  }

  private void handsOver(Move move, EscalationReason reason) {
    goTo(move);
    branch(move, to -> ends(to, reason)).ifPresent(taken::add);
  }

  /** A step that hands over for this reason, right after the last one. */
  private Optional<Move> handOver(EscalationReason reason) {
    return last.branches().stream()
        .map(Move.Branch::target)
        .filter(target -> target instanceof Target.To)
        .map(target -> ((Target.To) target).move())
        .filter(move -> move.shape() == Move.Shape.HAND_OVER)
        .filter(move -> branch(move, to -> ends(to, reason)).isPresent())
        .findFirst();
  }

  private Optional<TimelineEntry> lastEntry() {
    List<TimelineEntry> entries = at(last);
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
  }

  private void outBy(Phrase end, boolean well) {
    Phrase when =
        lastEntry()
            .map(entry -> EntryWords.way(entry.way(), entry.action()))
            .orElse(Phrase.name(""));
    out = Optional.of(new Out(last, when, end, well));
  }

  private List<TimelineEntry> entries(Move move) {
    return reached.computeIfAbsent(move, m -> new ArrayList<>());
  }

  private static Optional<Move.Branch> branch(Move from, Predicate<Target> leads) {
    return from.branches().stream().filter(branch -> leads.test(branch.target())).findFirst();
  }

  private void goTo(Move to) {
    if (!reached.isEmpty() && last != to) {
      go(last, to);
    }
    entries(to);
    last = to;
  }

  /** How a move was come to. */
  private record Came(Move from, Move.Branch by) {}

  /** The shortest way, over moves at which nothing is asked or done. */
  private void go(Move from, Move to) {
    Map<Move, Came> came = new LinkedHashMap<>();
    Deque<Move> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && !came.containsKey(to)) {
      Move at = open.removeFirst();
      for (Move.Branch branch : at.branches()) {
        if (branch.target() instanceof Target.To next
            && came.putIfAbsent(next.move(), new Came(at, branch)) == null
            && next.move().shape() == Move.Shape.CHOICE) {
          open.addLast(next.move());
        }
      }
    }
    if (!came.containsKey(to)) {
      branch(from, target -> putsBackFirst(target, to)).ifPresent(taken::add);
    }
    Move here = to;
    for (Came at = came.get(to); at != null; at = here == from ? null : came.get(here)) {
      entries(here);
      taken.add(at.by());
      here = at.from();
    }
  }

  /** An escalation goes by what is put back first; the plan draws it as an end that says so. */
  private static boolean putsBackFirst(Target target, Move to) {
    List<StepId> after =
        target instanceof Target.Person person
            ? person.after()
            : target instanceof Target.AsCalled called ? called.after() : List.of();
    return to.step().filter(after::contains).isPresent();
  }
}
