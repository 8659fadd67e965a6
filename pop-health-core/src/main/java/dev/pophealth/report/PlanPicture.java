package dev.pophealth.report;

import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.StepId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan as a picture: one node a move, ends where the ways lead out. */
final class PlanPicture {

  private final Language language;
  private final Keys keys = new Keys();
  private final Map<Move, String> moves = new LinkedHashMap<>();
  private final Map<Target, Picture.Node> good = new LinkedHashMap<>();
  private final List<Picture.Arrow> arrows = new ArrayList<>();

  private PlanPicture(Language language) {
    this.language = language;
  }

  static Picture of(Runbook runbook, List<Part> parts, Language language) {
    PlanPicture picture = new PlanPicture(language);
    picture.name(parts);
    List<Picture.Piece> pieces = new ArrayList<>(picture.pieces(parts));
    pieces.addAll(picture.good.values());
    return new Picture(
        pieces,
        picture.arrows,
        Legend.of(runbook).stream().map(rule -> rule.in(language)).toList());
  }

  private void name(List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Move move) {
        moves.put(move, keys.of(move.step().map(StepId::value).orElse("next")));
      } else {
        name(((Part.Section) part).parts());
      }
    }
  }

  private List<Picture.Piece> pieces(List<Part> parts) {
    List<Picture.Piece> pieces = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Move move) {
        pieces.add(node(move));
        pieces.addAll(ways(move));
      } else {
        Part.Section section = (Part.Section) part;
        pieces.add(
            new Picture.Group(
                keys.of("under"), section.title().in(language), pieces(section.parts())));
      }
    }
    return pieces;
  }

  private Picture.Node node(Move move) {
    return new Picture.Node(
        key(move),
        look(move.shape()),
        move.step().map(StepId::value).orElse(""),
        move.words().in(language));
  }

  private List<Picture.Node> ways(Move move) {
    List<Picture.Node> ends = new ArrayList<>();
    if (move.shape() == Move.Shape.HAND_OVER) {
      return ends;
    }
    for (Move.Branch branch : move.branches()) {
      if (branch.drawn()) {
        arrows.add(
            new Picture.Arrow(key(move), end(move, branch.target(), ends), label(branch.when())));
      }
    }
    return ends;
  }

  private Optional<String> label(Phrase when) {
    return Optional.of(when.in(language)).filter(words -> !words.isEmpty());
  }

  private String end(Move from, Target target, List<Picture.Node> ends) {
    if (target instanceof Target.To to) {
      return key(to.move());
    } else if (target instanceof Target.Well) {
      return good.computeIfAbsent(target, t -> node(t, keys.of("resolved"), Picture.Look.WELL))
          .key();
    }
    Picture.Node end =
        node(target, keys.of(key(from).substring(2) + "_person"), Picture.Look.PERSON);
    ends.add(end);
    return end.key();
  }

  private Picture.Node node(Target target, String key, Picture.Look look) {
    return new Picture.Node(key, look, "", target.words().in(language));
  }

  private String key(Move move) {
    return java.util.Objects.requireNonNull(moves.get(move), "a way leads out of the plan");
  }

  private static Picture.Look look(Move.Shape shape) {
    return switch (shape) {
      case QUESTION -> Picture.Look.QUESTION;
      case ACT -> Picture.Look.ACT;
      case WAIT -> Picture.Look.WAIT;
      case CALL -> Picture.Look.CALL;
      case CHOICE -> Picture.Look.CHOICE;
      case HAND_OVER -> Picture.Look.PERSON;
    };
  }
}
