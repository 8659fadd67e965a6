package dev.pophealth.report;

import dev.pophealth.recovery.Runbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan as lines. */
final class PlanLines {

  private static final int LONGEST = 1_000;

  private final Language language;
  private final List<PlanLine> lines = new ArrayList<>();

  private PlanLines(Language language) {
    this.language = language;
  }

  static List<PlanLine> of(Runbook runbook, List<Part> parts, Language language) {
    PlanLines lines = new PlanLines(language);
    lines.parts(0, parts);
    lines.title(0, Legend.title().then(":"));
    Legend.of(runbook).forEach(rule -> lines.title(0, rule));
    return List.copyOf(lines.lines);
  }

  private void parts(int depth, List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Part.Section section) {
        title(depth, section.title().then(":"));
        section.notes().forEach(note -> title(depth, note));
        parts(depth + 1, section.parts());
      } else {
        move(depth, (Move) part);
      }
    }
  }

  private void move(int depth, Move move) {
    lines.add(
        new PlanLine(
            depth,
            move.step(),
            move.action(),
            words(Notes.of(move)),
            move.branches().stream().map(Notes::of).map(this::words).toList()));
  }

  private void title(int depth, Phrase words) {
    lines.add(new PlanLine(depth, Optional.empty(), Optional.empty(), words(words), List.of()));
  }

  private String words(Phrase phrase) {
    return OneLine.of(phrase.in(language), LONGEST);
  }
}
