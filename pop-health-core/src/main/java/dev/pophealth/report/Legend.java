package dev.pophealth.report;

import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.RunbookSettings;
import java.util.List;

/** The rules that hold at every step of a runbook, told once. */
final class Legend {

  private Legend() {}

  static Phrase title() {
    return new Phrase("At every step", "すべての手順に共通");
  }

  static List<Phrase> of(Runbook runbook) {
    return runbook.toTheLetter() ? toTheLetter() : of(runbook.settings());
  }

  private static List<Phrase> toTheLetter() {
    return List.of(
        new Phrase(
            "This follows the page to the letter, to show what it leaves behind. Do not run it.",
            "公開されている手順をそのまま再現し、その問題点を示すためのものです。実行しないでください。"),
        new Phrase("Whatever comes of an act, the next step follows.", "操作の結果にかかわらず、次の手順に進みます。"));
  }

  private static List<Phrase> of(RunbookSettings settings) {
    Phrase retry = Moves.time(settings.retryAfter());
    Phrase every = Moves.time(settings.confirmEvery());
    Phrase age = Moves.time(settings.licenceAge());
    int greens = settings.confirmations();
    return List.of(
        new Phrase(
                "An unclear answer is asked for once more after "
                    + retry.english()
                    + "; still unclear, it is never taken for red: ",
                "結果が不明確な場合は、" + retry.japanese() + "後に 1 回だけ再確認します。それでも不明確な場合は、異常とはみなさず、")
            .then(ends(EscalationReason.INCONCLUSIVE)),
        greens == 1
            ? new Phrase("One green is enough.", "1 回の確認で正常と判断します。")
            : new Phrase(
                "Green counts when it comes "
                    + greens
                    + " times in a row, "
                    + every.english()
                    + " apart.",
                every.japanese() + "間隔で " + greens + " 回連続して正常を確認できた場合に、正常と判断します。"),
        new Phrase(
                "An act that is refused is not followed by a harsher one: ",
                "操作が却下された場合、より影響の大きい手順には進まず、")
            .then(ends(EscalationReason.REFUSED))
            .then(new Phrase(" One that cannot be run: ", "操作を実行できない場合は、"))
            .then(ends(EscalationReason.IMPOSSIBLE)),
        new Phrase(
            "A disruptive act is started only on evidence of the last "
                + age.english()
                + "; older evidence is asked for afresh.",
            "影響の大きい操作は、" + age.japanese() + "以内の判断根拠がある場合に限り開始します。期限を過ぎた根拠は取り直します。"));
  }

  private static Phrase ends(EscalationReason reason) {
    Phrase name = EndWords.name(reason);
    return new Phrase(
        "escalate " + name.english() + ".", "「" + name.japanese() + "」として担当者へエスカレーションします。");
  }
}
