package dev.pophealth.report;

import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Runbook;
import java.util.List;
import java.util.Locale;

/** A recovery as one HTML page that needs nothing else: no network, no script, no font. */
final class RecoveryPage {

  private final PageWriter page;
  private final Account account;

  private RecoveryPage(Account account, Language language) {
    this.page = new PageWriter(language);
    this.account = account;
  }

  static String of(Account account, Language language) {
    RecoveryPage page = new RecoveryPage(account, language);
    page.write();
    return page.page.page();
  }

  private void write() {
    page.doctype().open("html", "lang", page.language() == Language.ENGLISH ? "en" : "ja");
    head();
    page.open("body");
    page.put("a", new Phrase("Skip to the report", "本文へ移動"), "class", "skip", "href", "#report");
    new PageSummary(page, account).write();
    page.open("main", "id", "report");
    page.open("div", "class", "column");
    new PageDuties(page, account).write();
    new PageTimeline(page, account).write();
    new PageChanges(page, account).write();
    new PageTimes(page, account).write();
    page.close();
    page.open("div", "class", "column pictures");
    new PagePictures(page, account).write();
    account.recovery().runbook().ifPresent(this::rules);
    page.close();
    page.close();
    footer();
    page.close().close().line();
  }

  private void head() {
    page.open("head").line();
    page.leaf("meta", "charset", "utf-8").line();
    page.leaf(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src '"
                + PageStyle.HASH
                + "'; base-uri 'none'; form-action 'none'")
        .line();
    page.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    page.leaf("meta", "name", "color-scheme", "content", "light dark").line();
    page.leaf("meta", "name", "referrer", "content", "no-referrer").line();
    page.put("title", title()).line();
    page.style(PageStyle.SHEET).line();
    page.close().line();
  }

  private Phrase title() {
    Decision decision = account.recovery().decision();
    return PageSummary.state(decision)
        .then(new Phrase(": ", ": "))
        .then(StoryLines.title(account.recovery()));
  }

  private void rules(Runbook runbook) {
    page.open("section", "class", "rules", "aria-labelledby", "rules");
    page.put("h2", Legend.title(), "id", "rules");
    page.open("ul");
    List<Phrase> rules = Legend.of(runbook);
    rules.forEach(rule -> page.put("li", rule));
    page.close().close();
  }

  private void footer() {
    page.open("footer");
    page.put(
        "p",
        new Phrase(
            "All times are UTC, as told by the clock of whoever ran the recovery. Told by"
                + " pop-health; words that came from outside are cut at "
                + String.format(Locale.ROOT, "%,d", PageWriter.LIMIT)
                + " characters.",
            "時刻はすべて UTC で、回復処理を実行した側の時計によります。このレポートは pop-health が作成しました。外部から得た文は "
                + String.format(Locale.ROOT, "%,d", PageWriter.LIMIT)
                + " 文字までに切り詰めています。"));
    page.close();
  }
}
