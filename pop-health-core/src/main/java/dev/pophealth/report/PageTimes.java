package dev.pophealth.report;

import java.time.Duration;
import java.util.Locale;

/** Where the time went: as a strip, and as a table that says the same. */
final class PageTimes {

  private static final double WIDTH = 1_000;

  private final PageWriter page;
  private final Account account;

  PageTimes(PageWriter page, Account account) {
    this.page = page;
    this.account = account;
  }

  void write() {
    Times times = account.times();
    if (times.total().isZero()) {
      return;
    }
    page.open("section", "aria-labelledby", "times");
    page.put("h2", TimeWords.title(), "id", "times");
    strip(times);
    page.open("table", "class", "times").open("thead").open("tr");
    page.put("th", new Phrase("Spent on", "区分"), "scope", "col");
    page.put("th", new Phrase("How often", "回数"), "scope", "col", "class", "number");
    page.put("th", new Phrase("Time", "時間"), "scope", "col", "class", "number");
    page.put("th", new Phrase("Share", "割合"), "scope", "col", "class", "number");
    page.close().close().open("tbody");
    for (Times.Kind kind : Times.Kind.values()) {
      row(times, kind);
    }
    page.close().open("tfoot").open("tr");
    page.put("th", new Phrase("In all", "合計"), "scope", "row");
    page.put("td", "").put("td", Spans.of(times.total()), "class", "number").put("td", "");
    page.close().close().close().close();
  }

  private void row(Times times, Times.Kind kind) {
    Duration spent = times.spent(kind);
    page.open("tr").open("th", "scope", "row");
    page.put("span", "", "class", "swatch " + name(kind), "aria-hidden", "true");
    page.text(TimeWords.of(kind)).close();
    page.put(
        "td",
        kind == Times.Kind.BETWEEN ? "–" : Integer.toString(times.count(kind)),
        "class",
        "number");
    page.put("td", Spans.of(spent), "class", "number");
    long share = Math.round(100.0 * spent.toMillis() / times.total().toMillis());
    page.put("td", share + " %", "class", "number").close();
  }

  private void strip(Times times) {
    page.open(
        "svg",
        "class",
        "strip",
        "role",
        "img",
        "viewBox",
        "0 0 1000 24",
        "preserveAspectRatio",
        "none",
        "aria-labelledby",
        "strip-title strip-text");
    page.put("title", new Phrase("The course of time", "時間の経過"), "id", "strip-title");
    page.put(
        "desc",
        new Phrase(
            "From the alert at the left to the end at the right; the table below has the sums.",
            "左端がアラート発生、右端が終了時点です。合計は下の表のとおりです。"),
        "id",
        "strip-text");
    double scale = WIDTH / Math.max(1, times.total().toMillis());
    for (Times.Stretch stretch : times.stretches()) {
      double x = Spans.between(times.from(), stretch.from()).toMillis() * scale;
      double width = Math.max(1, stretch.length().toMillis() * scale);
      page.leaf(
          "rect",
          "class",
          name(stretch.kind()),
          "x",
          number(x),
          "y",
          stretch.kind() == Times.Kind.ACTED ? "0" : "5",
          "width",
          number(width),
          "height",
          stretch.kind() == Times.Kind.ACTED ? "24" : "14");
    }
    page.close();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String name(Times.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
