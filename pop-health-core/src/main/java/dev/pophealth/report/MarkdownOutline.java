package dev.pophealth.report;

import dev.pophealth.recovery.Runbook;
import java.util.List;

/** A plan as numbered lists, in Markdown. */
final class MarkdownOutline {

  private final Language language;
  private final StringBuilder out = new StringBuilder();
  private int number;

  private MarkdownOutline(Language language) {
    this.language = language;
  }

  static String of(Runbook runbook, List<Part> parts, Language language) {
    MarkdownOutline outline = new MarkdownOutline(language);
    outline.parts(parts);
    outline.paragraph(MarkdownText.strong(Legend.title().in(language)));
    for (Phrase rule : Legend.of(runbook)) {
      outline.out.append("- ").append(outline.words(rule)).append('\n');
    }
    return outline.out.toString();
  }

  private void parts(List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Part.Section section) {
        paragraph(MarkdownText.strong(section.title().in(language)));
        section.notes().forEach(note -> paragraph(words(note)));
        parts(section.parts());
        paragraph(
            MarkdownText.strong(
                new Phrase("End of: ", "ここまで: ").then(section.title()).in(language)));
      } else {
        move((Move) part);
      }
    }
  }

  private void move(Move move) {
    number++;
    out.append(number).append(". ");
    move.step().ifPresent(id -> out.append(MarkdownText.strong(id.value())).append(' '));
    out.append(words(Notes.of(move))).append('\n');
    String indent = " ".repeat(Integer.toString(number).length() + 2);
    move.command()
        .ifPresent(
            command ->
                out.append(indent)
                    .append("- ")
                    .append(MarkdownText.code("$ " + OneLine.of(command, 1_000)))
                    .append('\n'));
    for (Move.Branch branch : move.branches()) {
      out.append(indent).append("- ").append(words(Notes.of(branch))).append('\n');
    }
  }

  private void paragraph(String markdown) {
    if (out.length() > 0 && out.charAt(out.length() - 1) == '\n' && !endsWithBlankLine()) {
      out.append('\n');
    }
    out.append(markdown).append("\n\n");
  }

  private boolean endsWithBlankLine() {
    return out.length() >= 2 && out.charAt(out.length() - 2) == '\n';
  }

  private String words(Phrase phrase) {
    return MarkdownText.of(OneLine.of(phrase.in(language), 1_000));
  }
}
