package dev.pophealth.report;

import dev.pophealth.health.Interruption;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Resolution;

/** How recoveries end, in words: a name for pictures, a sentence for reports. */
final class EndWords {

  private EndWords() {}

  static Phrase name(EscalationReason reason) {
    return new Phrase(
        reason.name(),
        switch (reason) {
          case EXHAUSTED -> "全手順実施済み・未復旧";
          case INCONCLUSIVE -> "判断不能";
          case IMPOSSIBLE -> "実行不可";
          case REFUSED -> "実行却下";
          case RELAPSED -> "再発";
          case OWES -> "復旧済み・変更が未復元";
          case SERVICE_BACK_BUT_OWES -> "サービス復旧・背後のサーバーは異常";
        });
  }

  static Phrase sentence(EscalationReason reason) {
    return switch (reason) {
      case EXHAUSTED ->
          new Phrase(
              "Every recovery step that was reached was done, and it is still red.",
              "実行可能な回復手順をすべて実施しましたが、異常が続いています。");
      case INCONCLUSIVE ->
          new Phrase(
              "Something that had to be known could not be found out.", "判断に必要な情報を確認できませんでした。");
      case IMPOSSIBLE ->
          new Phrase(
              "A step could not be run, or what it requires did not hold.",
              "手順を実行できないか、実行の前提条件が満たされていません。");
      case REFUSED ->
          new Phrase("A person or a policy refused a step.", "担当者またはポリシーにより、手順の実行が却下されました。");
      case RELAPSED ->
          new Phrase(
              "It was green, and turned red again while things were put back.",
              "いったん復旧しましたが、変更を元に戻す過程で再び異常になりました。");
      case OWES ->
          new Phrase(
              "The service is well, but a change could not be put back.",
              "サービスは正常ですが、変更を元に戻せませんでした。");
      case SERVICE_BACK_BUT_OWES ->
          new Phrase(
              "Clients are served again, but a server behind is still ill and stays out.",
              "クライアントへのサービスは復旧しましたが、背後のサーバーは異常のままで、切り離されています。");
    };
  }

  static Phrase name(Resolution resolution) {
    return new Phrase(
        resolution.name(),
        switch (resolution) {
          case TRANSIENT -> "一時的な異常";
          case RECOVERED -> "復旧";
        });
  }

  static Phrase sentence(Resolution resolution) {
    return switch (resolution) {
      case TRANSIENT -> new Phrase("It was over before anything was done.", "対処を行う前に、異常は解消していました。");
      case RECOVERED ->
          new Phrase(
              "It was mended and verified, and nothing is owed.", "復旧を確認しました。元に戻すべき変更は残っていません。");
    };
  }

  static Phrase sentence(Interruption interruption) {
    return switch (interruption) {
      case CANCELLED -> new Phrase("Somebody called it off.", "中止が指示されました。");
      case PERSON_AT_WORK ->
          new Phrase(
              "A person is at work: the monitor is set to Repairing.",
              "担当者が作業中です (モニターは Repairing に設定されています)。");
      case DISABLED -> new Phrase("The monitor is switched off.", "モニターが無効に設定されています。");
      case MAINTENANCE -> new Phrase("The server is in maintenance.", "サーバーはメンテナンス中です。");
    };
  }

  static Phrase escalate(EscalationReason reason) {
    Phrase name = name(reason);
    return new Phrase("escalate " + name.english(), "担当者へエスカレーション (" + name.japanese() + ")");
  }

  static Phrase resolved(Resolution resolution) {
    Phrase name = name(resolution);
    return new Phrase("resolved " + name.english(), "解決 (" + name.japanese() + ")");
  }
}
