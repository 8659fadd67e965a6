package dev.pophealth.report;

import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.TimelineEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * The runbook, and each that it called, as a picture with the path taken; and the path in words.
 */
final class PagePictures {

  private static final int MOST = 9;

  private final PageWriter page;
  private final Account account;

  PagePictures(PageWriter page, Account account) {
    this.page = page;
    this.account = account;
  }

  void write() {
    List<Walk> walks = Trails.walks(account.recovery());
    for (int i = 0; i < Math.min(MOST, walks.size()); i++) {
      picture(walks.get(i), i);
    }
  }

  private void picture(Walk walk, int index) {
    Runbook runbook = walk.trail().chart().runbook();
    String id = "path" + index;
    String on = walk.trail().server().value();
    Phrase title =
        walk.trail().caller().isEmpty()
            ? new Phrase(
                "The path through runbook " + runbook.id(), "回復手順 " + runbook.id() + " の経路")
            : new Phrase(
                "The path through runbook " + runbook.id() + " on " + on,
                on + " に対する回復手順 " + runbook.id() + " の経路");
    page.open("section", "aria-labelledby", id);
    page.put("h2", title, "id", id);
    page.open("figure");
    LadderDrawing.draw(
        page,
        LadderOf.of(walk, page.language()),
        id,
        title,
        new Phrase(
            "The steps one below the other; those that were reached, and the ways taken, are drawn"
                + " strong. The same in words stands below.",
            "手順を上から順に並べた図です。到達した手順とたどった経路を強調しています。同じ内容を下の文章でも示しています。"));
    if (index == 0) {
      legend();
    }
    page.close();
    words(walk);
    page.close();
  }

  private void legend() {
    page.put(
        "figcaption",
        new Phrase(
            "Strong lines: the path taken. Thin: ways that were open. Dashed: not reached.",
            "太線: たどった経路。細線: 他にあり得た経路。破線: 到達しなかった手順。"));
  }

  private void words(Walk walk) {
    page.open("details");
    page.put("summary", new Phrase("The path in words", "経路を文章で表示"));
    page.open("ol");
    for (Phrase line : lines(walk)) {
      page.put("li", line);
    }
    page.close().close();
  }

  /** What came at each move, repeated ones counted; then how it left. */
  private List<Phrase> lines(Walk walk) {
    List<Phrase> lines = new ArrayList<>();
    List<Trail.Visit> visits = walk.trail().visits();
    for (int i = 0; i < visits.size(); i++) {
      Trail.Visit visit = visits.get(i);
      Phrase title = visit.move().title();
      lines.add(
          visit
              .entry()
              .map(TimelineEntry::step)
              .map(step -> Phrase.name(step.value()))
              .orElse(title)
              .then(": ")
              .then(
                  visit
                      .entry()
                      .map(entry -> EntryWords.way(entry.way(), entry.action()))
                      .orElse(visit.move().words())));
    }
    visits.stream()
        .map(Trail.Visit::move)
        .reduce((a, b) -> b)
        .flatMap(walk::outFrom)
        .ifPresent(out -> lines.add(out.end()));
    return lines;
  }
}
