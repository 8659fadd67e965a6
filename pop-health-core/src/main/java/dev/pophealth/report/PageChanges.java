package dev.pophealth.report;

import dev.pophealth.engine.wording.ActionText;
import dev.pophealth.recovery.TimelineEntry;
import java.util.Optional;

/** The table of what was changed or disrupted, and when that was put back or verified. */
final class PageChanges {

  private final PageWriter page;
  private final Account account;

  PageChanges(PageWriter page, Account account) {
    this.page = page;
    this.account = account;
  }

  void write() {
    page.open("section", "aria-labelledby", "changes");
    page.put("h2", new Phrase("What was changed or disrupted", "変更・中断とその復元"), "id", "changes");
    if (account.changes().isEmpty()) {
      page.put("p", new Phrase("Nothing was.", "変更・中断はありません。"));
    } else {
      page.open("table", "class", "changes").open("thead").open("tr");
      head(new Phrase("What", "内容"));
      head(new Phrase("At", "時刻"));
      head(new Phrase("Put back or verified", "復元・確認"));
      page.close().close().open("tbody");
      account.changes().forEach(this::row);
      page.close().close();
    }
    page.close();
  }

  private void head(Phrase words) {
    page.put("th", words, "scope", "col");
  }

  private void row(Changes.Change change) {
    page.open("tr").open("th", "scope", "row");
    page.put("span", change.owed().step().value(), "class", "id").text(" ");
    page.put("span", change.owed().act().server().value(), "class", "on").text(" ");
    page.put("span", Phrase.of(ActionText.of(change.owed().act())), "class", "act");
    page.close().open("td");
    at(change.made());
    page.close().open("td");
    if (change.settled().isPresent()) {
      page.text(change.settled().get().step().value() + " ");
      at(change.settled());
    } else {
      page.put(
          "strong",
          account.recovery().decision().ends()
              ? new Phrase("still owed", "未完了")
              : new Phrase("not yet", "今後実施"));
    }
    page.close().close();
  }

  private void at(Optional<TimelineEntry> entry) {
    entry.ifPresentOrElse(
        one ->
            page.open("a", "href", "#e" + one.number())
                .put(
                    "time",
                    Spans.clock(one.outcome().cameAt()),
                    "datetime",
                    one.outcome().cameAt().toString())
                .close(),
        () -> page.text("–"));
  }
}
