package dev.pophealth.report;

import dev.pophealth.recovery.StepId;
import dev.pophealth.recovery.TimelineEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Builds the ladder of a walk. */
final class LadderOf {

  private final Walk walk;
  private final Language language;
  private final Map<Move, Integer> places = new LinkedHashMap<>();
  private final List<Ladder.Rung> rungs = new ArrayList<>();
  private final List<Ladder.Frame> frames = new ArrayList<>();
  private int next;

  private LadderOf(Walk walk, Language language) {
    this.walk = walk;
    this.language = language;
  }

  static Ladder of(Walk walk, Language language) {
    LadderOf ladder = new LadderOf(walk, language);
    List<Part> parts = walk.trail().chart().parts();
    ladder.place(parts);
    ladder.build(parts, 0);
    return new Ladder(ladder.rungs, ladder.frames);
  }

  /** Each move has a rung; those of a section that was not reached share one. */
  private void place(List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Move move) {
        places.put(move, next++);
      } else if (folded(part)) {
        moves(part).forEach(move -> places.put(move, next));
        next++;
      } else {
        place(((Part.Section) part).parts());
      }
    }
  }

  private boolean folded(Part part) {
    return part instanceof Part.Section && moves(part).stream().noneMatch(walk::reached);
  }

  private static List<Move> moves(Part part) {
    if (part instanceof Move move) {
      return List.of(move);
    }
    return ((Part.Section) part).parts().stream().flatMap(one -> moves(one).stream()).toList();
  }

  private void build(List<Part> parts, int depth) {
    for (Part part : parts) {
      if (part instanceof Move move) {
        rungs.add(rung(move, depth));
      } else if (folded(part)) {
        rungs.add(folded((Part.Section) part, depth));
      } else {
        Part.Section section = (Part.Section) part;
        int first = rungs.size();
        int frame = frames.size();
        build(section.parts(), depth + 1);
        frames.add(
            frame, new Ladder.Frame(section.title().in(language), first, rungs.size() - 1, depth));
      }
    }
  }

  private Ladder.Rung folded(Part.Section section, int depth) {
    int here = rungs.size();
    int count = moves(section).size();
    boolean falls =
        moves(section).stream()
            .flatMap(move -> move.branches().stream())
            .anyMatch(branch -> place(branch.target()) == here + 1);
    Phrase words =
        section
            .title()
            .then(new Phrase(": " + count + " steps, not reached", "、" + count + " 件の手順 (未到達)"));
    return new Ladder.Rung(
        Ladder.Look.FOLDED,
        "",
        "",
        words.in(language),
        false,
        false,
        depth,
        falls ? List.of(new Ladder.Way("", here + 1, "", false, false)) : List.of());
  }

  private Ladder.Rung rung(Move move, int depth) {
    return new Ladder.Rung(
        look(move.shape()),
        move.step().map(StepId::value).orElse(""),
        side(move),
        move.words().in(language),
        walk.reached(move),
        walk.now(move),
        depth,
        ways(move));
  }

  private String side(Move move) {
    if (walk.now(move)) {
      return new Phrase("now", "現在").in(language);
    }
    List<TimelineEntry> entries =
        walk.at(move).stream().filter(entry -> entry.action().isPresent()).toList();
    List<TimelineEntry> told = entries.isEmpty() ? walk.at(move) : entries;
    if (told.isEmpty()) {
      return "";
    }
    String times = told.size() == 1 ? "" : " ×" + told.size();
    return Spans.clock(told.get(told.size() - 1).outcome().cameAt()) + times;
  }

  private List<Ladder.Way> ways(Move move) {
    List<Ladder.Way> ways = new ArrayList<>();
    for (Move.Branch branch : move.branches()) {
      boolean self = move.shape() == Move.Shape.HAND_OVER && !walk.reached(move);
      if ((branch.drawn() || walk.took(branch)) && !self) {
        ways.add(way(branch.when(), branch.target(), walk.took(branch)));
      }
    }
    walk.outFrom(move)
        .ifPresent(
            out ->
                ways.add(
                    new Ladder.Way(
                        out.when().in(language), -1, out.end().in(language), out.well(), true)));
    int here = Objects.requireNonNull(places.get(move));
    ways.sort(Comparator.comparing(way -> way.to() == here + 1));
    return ways;
  }

  private Ladder.Way way(Phrase when, Target target, boolean taken) {
    boolean ends = !(target instanceof Target.To);
    return new Ladder.Way(
        when.in(language),
        place(target),
        ends ? target.words().in(language) : "",
        target instanceof Target.Well,
        taken);
  }

  private int place(Target target) {
    return target instanceof Target.To to ? Objects.requireNonNull(places.get(to.move())) : -1;
  }

  private static Ladder.Look look(Move.Shape shape) {
    return switch (shape) {
      case QUESTION -> Ladder.Look.QUESTION;
      case ACT -> Ladder.Look.ACT;
      case WAIT -> Ladder.Look.WAIT;
      case CALL -> Ladder.Look.CALL;
      case CHOICE -> Ladder.Look.CHOICE;
      case HAND_OVER -> Ladder.Look.PERSON;
    };
  }
}
