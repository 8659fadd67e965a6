package dev.pophealth.report;

import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Way;

/** What came of a request, in words. */
final class WayWords {

  private WayWords() {}

  /** Whatever was asked or done. */
  static Phrase of(Way way) {
    return switch (way) {
      case YES -> new Phrase("yes", "はい");
      case NO -> new Phrase("no", "いいえ");
      case UNCLEAR -> new Phrase("unclear", "不明確");
      case DONE -> new Phrase("done", "実行済み");
      case REFUSED -> new Phrase("refused", "却下");
      case IMPOSSIBLE -> new Phrase("could not be run", "実行不可");
      case EXPIRED -> new Phrase("too late to start", "開始期限切れ");
      case MAYBE -> new Phrase("perhaps done", "実行結果不明");
      case TIME_CAME -> new Phrase("waited", "待機完了");
    };
  }

  /** As the question's own yes and no would be put. */
  static Phrase of(Way way, Question question) {
    return switch (way) {
      case YES -> good(question);
      case NO -> bad(question);
      default -> of(way);
    };
  }

  static Phrase good(Question question) {
    if (question instanceof Question.RunProbe || question instanceof Question.ReadServerHealth) {
      return new Phrase("green", "正常");
    } else if (question instanceof Question.ReadCopyStatus) {
      return new Phrase("none active", "アクティブ コピーなし");
    } else if (question instanceof Question.ReadActivation q) {
      return activation(q.blocked());
    } else if (question instanceof Question.ReadPopSettings q) {
      return logging(q.logging());
    } else if (question instanceof Question.ReadService) {
      return new Phrase("running", "実行中");
    } else if (question instanceof Question.ReadServiceIntent) {
      return new Phrase("meant to run", "意図的な停止ではない");
    } else if (question instanceof Question.ReadBootTime) {
      return new Phrase("boot time read", "起動時刻を確認済み");
    } else if (question instanceof Question.ReadServerUp) {
      return new Phrase("restarted and back", "再起動して復帰");
    } else if (question instanceof Question.ReadComponentState) {
      return new Phrase("active", "アクティブ");
    } else if (question instanceof Question.FindMailboxServers) {
      return new Phrase("found", "該当サーバーあり");
    } else if (question instanceof Question.ReadRecoveryHistory) {
      return new Phrase("not restarted yet", "再起動の記録なし");
    } else if (question instanceof Question.ReadTopology) {
      return new Phrase("enough others serve", "代替サーバーあり");
    }
    return of(Way.YES);
  }

  static Phrase bad(Question question) {
    if (question instanceof Question.RunProbe || question instanceof Question.ReadServerHealth) {
      return new Phrase("red", "異常");
    } else if (question instanceof Question.ReadCopyStatus) {
      return new Phrase("still active", "アクティブ コピーあり");
    } else if (question instanceof Question.ReadActivation q) {
      return activation(!q.blocked());
    } else if (question instanceof Question.ReadPopSettings q) {
      return logging(!q.logging());
    } else if (question instanceof Question.ReadService) {
      return new Phrase("not running", "停止中");
    } else if (question instanceof Question.ReadServiceIntent) {
      return new Phrase("stopped on purpose", "意図的に停止");
    } else if (question instanceof Question.ReadBootTime) {
      return new Phrase("boot time not read", "起動時刻を確認できず");
    } else if (question instanceof Question.ReadServerUp) {
      return new Phrase("not restarted", "再起動していない");
    } else if (question instanceof Question.ReadComponentState) {
      return new Phrase("inactive", "非アクティブ");
    } else if (question instanceof Question.FindMailboxServers) {
      return new Phrase("none found", "該当サーバーなし");
    } else if (question instanceof Question.ReadRecoveryHistory) {
      return new Phrase("restarted already", "再起動済み");
    } else if (question instanceof Question.ReadTopology) {
      return new Phrase("too few others serve", "代替サーバー不足");
    }
    return of(Way.NO);
  }

  private static Phrase activation(boolean blocked) {
    return blocked ? new Phrase("blocked", "ブロック中") : new Phrase("not blocked", "ブロックなし");
  }

  private static Phrase logging(boolean on) {
    return on ? new Phrase("logging on", "ログ有効") : new Phrase("logging off", "ログ無効");
  }
}
