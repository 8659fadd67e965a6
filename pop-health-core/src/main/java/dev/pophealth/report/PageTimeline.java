package dev.pophealth.report;

import dev.pophealth.engine.wording.Wording;
import dev.pophealth.health.CopyStatusReading;
import dev.pophealth.health.DatabaseCopy;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Alternative;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Rationale;
import dev.pophealth.recovery.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was asked, done and waited for, with what came, why, and what else might have.
 */
final class PageTimeline {

  private static final int FIRST = 150;
  private static final int LAST = 350;
  private static final int FACTS = 6;
  private static final int COPIES = 60;

  private final PageWriter page;
  private final Account account;
  private String date;

  PageTimeline(PageWriter page, Account account) {
    this.page = page;
    this.account = account;
    this.date = Spans.date(account.times().from());
  }

  void write() {
    page.open("section", "aria-labelledby", "timeline");
    page.put("h2", new Phrase("What happened", "経過"), "id", "timeline");
    page.open("ol", "class", "timeline");
    alert();
    List<Account.Item> items = account.items();
    int left = items.size() - FIRST - LAST;
    for (int i = 0; i < items.size(); i++) {
      if (i < FIRST || i >= FIRST + left) {
        items.get(i).leg().ifPresent(this::leg);
        items.get(i).remark().ifPresent(this::remark);
      } else if (i == FIRST) {
        left(left);
      }
    }
    decision(account.recovery().decision());
    page.close().close();
  }

  private void alert() {
    item("alert", account.times().from(), Optional.empty());
    page.put("h3", new Phrase("The alert was raised", "アラート発生"));
    closeItem();
  }

  private void left(int count) {
    page.line().open("li", "class", "left").put("div", "", "class", "when");
    page.open("div", "class", "what");
    page.put("p", new Phrase(count + " more are left out here.", "この間の " + count + " 件は省略しています。"));
    closeItem();
  }

  private void remark(Placed placed) {
    item(placed.quiet() ? "remark quiet" : "remark", placed.remark().at(), Optional.empty());
    page.foreign("p", placed.remark().words());
    closeItem();
  }

  private void leg(Replay.Leg leg) {
    TimelineEntry entry = leg.entry();
    Outcome outcome = entry.outcome();
    boolean waited = entry.action().isEmpty();
    String look =
        waited ? "wait" : entry.action().filter(Act.class::isInstance).isPresent() ? "act" : "look";
    item(
        look + " " + mood(entry),
        outcome.cameAt(),
        Optional.of(Spans.of(leg.took())),
        "id",
        "e" + entry.number());
    if (waited) {
      wait(entry);
    } else {
      heading(entry);
      page.put("p", EntryWords.sentence(account.recovery(), entry));
      reading(outcome);
    }
    leg.decision().ifPresent(decision -> why(decision, waited));
    closeItem();
  }

  private void wait(TimelineEntry entry) {
    page.open("p").put("b", entry.step().value(), "class", "id").text(" ");
    page.text(
        account
            .recovery()
            .runbook()
            .flatMap(book -> Wording.of(book, entry.step()))
            .map(Phrase::of)
            .orElse(new Phrase("Wait.", "待機します。")));
    page.close();
  }

  private void heading(TimelineEntry entry) {
    page.open("h3").put("span", entry.step().value(), "class", "id").text(" ");
    entry
        .action()
        .ifPresent(action -> page.put("span", action.server().value(), "class", "on").text(" "));
    page.put("span", EntryWords.way(entry.way(), entry.action()), "class", "badge " + mood(entry));
    page.close();
  }

  private void reading(Outcome outcome) {
    Phrase words =
        outcome instanceof Outcome.Answered answered
            ? ReadingWords.of(answered.reading())
            : Phrase.name(((Outcome.Acted) outcome).words());
    if (!words.english().isBlank()) {
      page.foreign("p", words, "class", "read");
    }
    if (outcome instanceof Outcome.Answered answered
        && answered.reading() instanceof CopyStatusReading copies) {
      copies(copies.copies());
    }
  }

  private void copies(List<DatabaseCopy> copies) {
    if (copies.isEmpty()) {
      return;
    }
    page.open("ul", "class", "copies");
    for (DatabaseCopy copy : copies.subList(0, Math.min(COPIES, copies.size()))) {
      page.open("li").put("bdi", copy.database()).text(" " + copy.status().word()).close();
    }
    if (copies.size() > COPIES) {
      int more = copies.size() - COPIES;
      page.put("li", new Phrase(more + " more", "他 " + more + " 個"));
    }
    page.close();
  }

  private void why(Decision decision, boolean brief) {
    Rationale why = decision.rationale();
    List<TimelineEntry> because = why.because();
    if (because.isEmpty()) {
      return;
    }
    page.open("p", "class", "why");
    if (!brief) {
      because(because);
    }
    if (decision instanceof Decision.Perform perform && perform.notAfter().isPresent()) {
      Instant at = perform.notAfter().get();
      page.text(
          new Phrase(
              "It had to be started by " + Spans.clock(at) + ". ",
              "開始期限は " + Spans.clock(at) + "。"));
    }
    otherwise(why.rejected(), because.get(because.size() - 1));
    page.close();
  }

  private void because(List<TimelineEntry> because) {
    int skipped = Math.max(0, because.size() - FACTS);
    page.text(new Phrase("Because ", "根拠: "));
    if (skipped > 0) {
      page.text(new Phrase(skipped + " earlier outcomes, ", "これより前の結果 " + skipped + " 件、"));
    }
    boolean first = true;
    for (TimelineEntry fact : because.subList(skipped, because.size())) {
      page.text(first ? Phrase.name("") : new Phrase(", ", "、"));
      first = false;
      Phrase way = EntryWords.way(fact.way(), fact.action());
      page.put("a", Phrase.name(fact.step() + ": ").then(way), "href", "#e" + fact.number());
    }
    page.text(new Phrase(". ", "。"));
  }

  private void otherwise(List<Alternative> rejected, TimelineEntry last) {
    if (rejected.isEmpty()) {
      return;
    }
    page.text(new Phrase("Otherwise: ", "他の結果の場合: "));
    Phrase all = Phrase.name("");
    for (Alternative other : rejected) {
      all =
          (all.english().isEmpty() ? all : all.then(new Phrase("; ", "、")))
              .then(EntryWords.way(other.way(), last.action()))
              .then(" → ")
              .then(LeadsTo.words(other.leadsTo()));
    }
    page.text(all.then(new Phrase(".", "。")));
  }

  private void decision(Decision decision) {
    String look =
        decision instanceof Decision.Resolved ? "well" : decision.ends() ? "person" : "open";
    item("end " + look, account.times().to(), Optional.empty(), "id", "end");
    page.put("h3", PageSummary.state(decision));
    page.open("p").put("b", decision.rationale().step().value(), "class", "id").text(" ");
    page.text(PageSummary.sentence(decision)).close();
    why(decision, false);
    closeItem();
  }

  /** Good and bad only where a verdict on health says so: colours are for nothing else. */
  private static String mood(TimelineEntry entry) {
    boolean verdict =
        entry
            .action()
            .filter(a -> a instanceof Question.RunProbe || a instanceof Question.ReadServerHealth)
            .isPresent();
    return switch (entry.way()) {
      case YES -> verdict ? "good" : "plain";
      case NO -> verdict ? "bad" : "plain";
      case DONE, TIME_CAME -> "plain";
      case UNCLEAR, MAYBE -> "unclear";
      case REFUSED, IMPOSSIBLE, EXPIRED -> "bad";
    };
  }

  private void item(String look, Instant at, Optional<Phrase> took, String... attributes) {
    List<String> all = new ArrayList<>(List.of(attributes));
    all.add("class");
    all.add(look);
    page.line().open("li", all.toArray(String[]::new));
    page.open("div", "class", "when");
    String day = Spans.date(at);
    if (!day.equals(date)) {
      page.put("span", day, "class", "day").text(" ");
      date = day;
    }
    page.put("time", Spans.clock(at), "datetime", at.toString());
    took.ifPresent(span -> page.text(" ").put("span", span, "class", "took"));
    page.close();
    page.open("div", "class", "what");
  }

  private void closeItem() {
    page.close().close();
  }
}
