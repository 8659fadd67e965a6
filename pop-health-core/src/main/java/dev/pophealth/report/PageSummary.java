package dev.pophealth.report;

import dev.pophealth.health.DependencyName;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Recovery;
import java.time.Instant;

/** The top of a page: what it is about, how it ended, and the facts that one looks for first. */
final class PageSummary {

  private final PageWriter page;
  private final Account account;

  PageSummary(PageWriter page, Account account) {
    this.page = page;
    this.account = account;
  }

  void write() {
    Recovery recovery = account.recovery();
    Decision decision = recovery.decision();
    page.open("header", "class", look(decision));
    page.put("h1", StoryLines.title(recovery));
    page.open("p", "class", "state");
    page.put("strong", state(decision)).text(" ").put("span", sentence(decision));
    page.close();
    page.open("dl", "class", "facts");
    incident(recovery.incident());
    times(decision);
    runbook(recovery);
    page.close();
    page.close();
  }

  /** How it ended, or that it goes on, in a few words. */
  static Phrase state(Decision decision) {
    if (decision instanceof Decision.Resolved end) {
      return DecisionWords.capital(EndWords.resolved(end.resolution()));
    } else if (decision instanceof Decision.Escalate end) {
      Phrase name = EndWords.name(end.reason());
      return new Phrase("Escalated " + name.english(), "担当者へエスカレーション (" + name.japanese() + ")");
    } else if (decision instanceof Decision.Stop) {
      return new Phrase("Stopped", "停止");
    }
    return new Phrase("Under way", "実行中");
  }

  static Phrase sentence(Decision decision) {
    if (decision instanceof Decision.Resolved end) {
      return EndWords.sentence(end.resolution());
    } else if (decision instanceof Decision.Escalate end) {
      return EndWords.sentence(end.reason());
    } else if (decision instanceof Decision.Stop end) {
      return EndWords.sentence(end.reason());
    }
    return DecisionWords.what(decision);
  }

  private static String look(Decision decision) {
    if (decision instanceof Decision.Resolved) {
      return "well";
    }
    return decision.ends() ? "person" : "open";
  }

  private void incident(Incident incident) {
    moment(new Phrase("Alert raised", "アラート発生"), incident.alert().raisedAt());
    if (!incident.illDependencies().isEmpty()) {
      fact(
          new Phrase("Dependencies known to be ill", "異常が判明している依存先"),
          Phrase.list(
              incident.illDependencies().stream()
                  .map(DependencyName::value)
                  .map(Phrase::name)
                  .toList()));
    }
    incident
        .interruption()
        .ifPresent(reason -> fact(new Phrase("Automation", "自動処理"), EndWords.sentence(reason)));
  }

  private void times(Decision decision) {
    Times times = account.times();
    if (!account.legs().isEmpty()) {
      moment(
          decision instanceof Decision.Stop || !decision.ends()
              ? new Phrase("Last outcome", "最新の結果")
              : new Phrase("Ended", "終了"),
          times.to());
      fact(TimeWords.whole(decision), Spans.of(times.total()));
    }
    times.toFirstAct().ifPresent(span -> fact(TimeWords.firstAct(), Spans.of(span)));
  }

  private void runbook(Recovery recovery) {
    fact(
        new Phrase("Runbook", "回復手順"),
        recovery
            .runbook()
            .map(runbook -> Phrase.name(runbook.id()))
            .orElse(new Phrase("none fits", "該当なし")));
    fact(new Phrase("Server's roles", "サーバーの役割"), StoryLines.roles(recovery.incident()));
  }

  private void moment(Phrase name, Instant at) {
    page.open("div").put("dt", name.then(" (UTC)")).open("dd");
    page.put("time", Spans.date(at) + " " + Spans.clock(at), "datetime", at.toString());
    page.close().close();
  }

  private void fact(Phrase name, Phrase value) {
    page.open("div").put("dt", name).put("dd", value).close();
  }
}
