package dev.pophealth.report;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Recovery;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A recovery so far: the incident, everything asked and done with what came of it, the decision now
 * with its reason, and what is owed.
 *
 * <p>Immutable; safe to share.
 */
public final class Story {

  private final Recovery recovery;
  private final List<Remark> remarks;
  private final List<JournalRecord> journal;

  private Story(Recovery recovery, List<Remark> remarks, List<JournalRecord> journal) {
    this.recovery = recovery;
    this.remarks = remarks;
    this.journal = journal;
  }

  /**
   * The story of a recovery.
   *
   * @param recovery the recovery
   */
  public static Story of(Recovery recovery) {
    return new Story(Objects.requireNonNull(recovery, "recovery"), List.of(), List.of());
  }

  /**
   * The same story with what the recovery itself does not know: approvals, holds, a hand-over. They
   * are told between the requests, by their times; pictures leave them out.
   *
   * @param more the remarks, in any order
   */
  public Story with(List<Remark> more) {
    List<Remark> all = new ArrayList<>(remarks);
    all.addAll(more);
    return new Story(recovery, List.copyOf(all), journal);
  }

  /**
   * The same story with what its journal says beside the outcomes: who gave leave or did not, what
   * was held or refused and why, hooks, stops, and that another runner took it up. Reasons are told
   * as they were written down, in English.
   *
   * @param records all records of this recovery, oldest first
   */
  public Story withJournal(List<JournalRecord> records) {
    return new Story(recovery, remarks, List.copyOf(records));
  }

  /**
   * As lines of plain text.
   *
   * @param language the language
   */
  public String text(Language language) {
    StoryLines lines = new StoryLines(account());
    StringBuilder out = new StringBuilder(StoryLines.title(recovery).in(language)).append('\n');
    for (StoryLines.Chapter chapter : lines.chapters()) {
      out.append('\n').append(chapter.title().in(language)).append(":\n");
      int number = 0;
      for (Settling.Task line : chapter.lines()) {
        number++;
        out.append(chapter.numbered() ? (number < 10 ? " " : "") + number + ". " : "  ")
            .append(OneLine.of(line.words().in(language), 1_000))
            .append('\n');
        line.command()
            .ifPresent(
                command -> out.append("    $ ").append(OneLine.of(command, 1_000)).append('\n'));
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
    StoryLines lines = new StoryLines(account());
    StringBuilder out = new StringBuilder("## ");
    out.append(MarkdownText.of(StoryLines.title(recovery).in(language))).append('\n');
    for (StoryLines.Chapter chapter : lines.chapters()) {
      out.append("\n### ").append(MarkdownText.of(chapter.title().in(language))).append("\n\n");
      int number = 0;
      for (Settling.Task line : chapter.lines()) {
        number++;
        out.append(chapter.numbered() ? number + ". " : "- ")
            .append(MarkdownText.of(OneLine.of(line.words().in(language), 1_000)))
            .append('\n');
        String indent = " ".repeat(Integer.toString(number).length() + 2);
        line.command()
            .ifPresent(
                command ->
                    out.append(indent)
                        .append("- ")
                        .append(MarkdownText.code("$ " + OneLine.of(command, 1_000)))
                        .append('\n'));
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

  /**
   * As one HTML page that needs nothing else: no network, no script, no font. It is well-formed XML
   * too.
   *
   * @param language the language
   */
  public String html(Language language) {
    return RecoveryPage.of(account(), Objects.requireNonNull(language, "language"));
  }

  private Account account() {
    return Account.of(recovery, remarks, JournalWords.remarks(journal));
  }

  @Override
  public String toString() {
    return "story of " + recovery;
  }
}
