package dev.pophealth.report;

import dev.pophealth.recovery.Runbook;
import java.util.List;
import java.util.Objects;

/**
 * The ordered steps of a runbook before anything has happened, with their branches, made from its
 * tree.
 *
 * <p>Steps of a called runbook stand in its own plan. What holds at every step alike, such as that
 * an unclear answer is asked for once more, is told once at the end; pictures leave it out.
 * Immutable; safe to share.
 */
public final class Plan {

  private final Runbook runbook;
  private final List<Part> parts;

  private Plan(Runbook runbook) {
    this.runbook = runbook;
    this.parts = PlanMoves.of(runbook);
  }

  /**
   * The plan of a runbook.
   *
   * @param runbook the runbook
   */
  public static Plan of(Runbook runbook) {
    return new Plan(Objects.requireNonNull(runbook, "runbook"));
  }

  /**
   * As numbered lines of plain text.
   *
   * @param language the language
   */
  public String text(Language language) {
    return Outline.of(runbook, parts, language);
  }

  /**
   * As numbered lists in Markdown, without a heading.
   *
   * @param language the language
   */
  public String markdown(Language language) {
    return MarkdownOutline.of(runbook, parts, language);
  }

  /**
   * As a Mermaid flowchart, without a fence.
   *
   * @param language the language
   */
  public String mermaid(Language language) {
    return MermaidDrawing.of(PlanPicture.of(runbook, parts, language));
  }

  /**
   * As a digraph in the DOT language.
   *
   * @param language the language
   */
  public String dot(Language language) {
    return DotDrawing.of(PlanPicture.of(runbook, parts, language));
  }

  /**
   * As lines, for another layout than those here.
   *
   * @param language the language
   */
  public List<PlanLine> lines(Language language) {
    return PlanLines.of(runbook, parts, language);
  }

  @Override
  public String toString() {
    return "plan of " + runbook;
  }
}
