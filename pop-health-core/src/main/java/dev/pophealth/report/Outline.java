package dev.pophealth.report;

import dev.pophealth.recovery.Runbook;
import java.util.List;

/** A plan as numbered lines, in plain text. */
final class Outline {

  private final Language language;
  private final StringBuilder out = new StringBuilder();
  private int number;

  private Outline(Language language) {
    this.language = language;
  }

  static String of(Runbook runbook, List<Part> parts, Language language) {
    Outline outline = new Outline(language);
    outline.line(0, new Phrase("Runbook ", "回復手順 ").then(runbook.id()));
    outline.out.append('\n');
    outline.parts(0, parts);
    outline.out.append('\n');
    outline.line(0, Legend.title().then(":"));
    Legend.of(runbook).forEach(rule -> outline.line(0, Phrase.name("- ").then(rule)));
    return outline.out.toString();
  }

  private void parts(int depth, List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Part.Section section) {
        out.append('\n');
        line(depth, section.title().then(":"));
        section.notes().forEach(note -> line(depth, note));
        parts(depth + 1, section.parts());
        out.append('\n');
      } else {
        move(depth, (Move) part);
      }
    }
  }

  private void move(int depth, Move move) {
    number++;
    out.append("  ".repeat(depth));
    out.append(number < 10 ? " " : "").append(number).append(". ");
    move.step().ifPresent(id -> out.append(id.value()).append("  "));
    line(0, Notes.of(move));
    move.command().ifPresent(command -> line(depth + 3, Phrase.name("$ " + command)));
    for (Move.Branch branch : move.branches()) {
      line(depth + 3, Notes.of(branch));
    }
  }

  private void line(int depth, Phrase words) {
    out.append("  ".repeat(depth)).append(OneLine.of(words.in(language), 1_000)).append('\n');
  }
}
