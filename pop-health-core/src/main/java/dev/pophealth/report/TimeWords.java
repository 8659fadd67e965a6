package dev.pophealth.report;

import dev.pophealth.recovery.Decision;
import java.util.ArrayList;
import java.util.List;

/** Where the time of a recovery went, in words. */
final class TimeWords {

  private TimeWords() {}

  static Phrase title() {
    return new Phrase("Where the time went", "所要時間の内訳");
  }

  /** What the whole time was, by how the recovery stands. */
  static Phrase whole(Decision decision) {
    if (decision instanceof Decision.Resolved) {
      return new Phrase("Time to recover", "復旧までの時間");
    } else if (decision instanceof Decision.Escalate) {
      return new Phrase("To the hand-over", "担当者への引き継ぎまで");
    }
    return new Phrase("To the last outcome", "最新の結果まで");
  }

  static Phrase firstAct() {
    return new Phrase("To the first act", "最初の操作まで");
  }

  static Phrase of(Times.Kind kind) {
    return switch (kind) {
      case LOOKED -> new Phrase("Looking", "確認");
      case ACTED -> new Phrase("Acting", "操作");
      case WAITED -> new Phrase("Waiting, as the runbook says", "手順に定められた待機");
      case BETWEEN ->
          new Phrase("Between: approvals, holds, the program itself", "その他 (承認待ち、保留、処理の合間)");
    };
  }

  static List<Phrase> lines(Account account) {
    Times times = account.times();
    List<Phrase> lines = new ArrayList<>();
    lines.add(whole(account.recovery().decision()).then(": ").then(Spans.of(times.total())));
    times.toFirstAct().ifPresent(span -> lines.add(firstAct().then(": ").then(Spans.of(span))));
    for (Times.Kind kind : Times.Kind.values()) {
      Phrase line = of(kind).then(": ").then(Spans.of(times.spent(kind)));
      int count = times.count(kind);
      lines.add(
          count == 0 ? line : line.then(new Phrase(" (" + count + ")", " (" + count + " 回)")));
    }
    return lines;
  }
}
