package dev.pophealth.report;

import dev.pophealth.recovery.Recovery;
import java.util.Objects;

/**
 * A recovery so far: the incident, everything asked and done with what came of it, the decision now
 * with its reason, and what is owed.
 *
 * <p>Immutable; safe to share.
 */
public final class Story {

  private final Recovery recovery;

  private Story(Recovery recovery) {
    this.recovery = recovery;
  }

  /**
   * The story of a recovery.
   *
   * @param recovery the recovery
   */
  public static Story of(Recovery recovery) {
    return new Story(Objects.requireNonNull(recovery, "recovery"));
  }

  /**
   * As lines of plain text.
   *
   * @param language the language
   */
  public String text(Language language) {
    StoryLines lines = new StoryLines(recovery);
    StringBuilder out = new StringBuilder(lines.title().in(language)).append('\n');
    for (StoryLines.Chapter chapter : lines.chapters()) {
      out.append('\n').append(chapter.title().in(language)).append(":\n");
      int number = 0;
      for (Phrase line : chapter.lines()) {
        number++;
        out.append(chapter.numbered() ? (number < 10 ? " " : "") + number + ". " : "  ")
            .append(OneLine.of(line.in(language), 1_000))
            .append('\n');
      }
    }
    return out.toString();
  }

  /**
   * As Markdown, with a heading of the second level.
   *
   * @param language the language
   */
  public String markdown(Language language) {
    StoryLines lines = new StoryLines(recovery);
    StringBuilder out = new StringBuilder("## ");
    out.append(MarkdownText.of(lines.title().in(language))).append('\n');
    for (StoryLines.Chapter chapter : lines.chapters()) {
      out.append("\n### ").append(MarkdownText.of(chapter.title().in(language))).append("\n\n");
      int number = 0;
      for (Phrase line : chapter.lines()) {
        number++;
        out.append(chapter.numbered() ? number + ". " : "- ")
            .append(MarkdownText.of(OneLine.of(line.in(language), 1_000)))
            .append('\n');
      }
    }
    return out.toString();
  }

  /**
   * The path taken, as a Mermaid flowchart without a fence.
   *
   * @param language the language
   */
  public String mermaid(Language language) {
    return MermaidDrawing.of(StoryPicture.of(recovery, language));
  }

  /**
   * The path taken, as a digraph in the DOT language.
   *
   * @param language the language
   */
  public String dot(Language language) {
    return DotDrawing.of(StoryPicture.of(recovery, language));
  }

  @Override
  public String toString() {
    return "story of " + recovery;
  }
}
