package dev.pophealth.engine.wording;

import dev.pophealth.recovery.StepText;
import java.util.Optional;

/** The texts of steps that the compiler adds to those of a runbook. */
final class DerivedText {

  private DerivedText() {}

  static Optional<StepText> of(String suffix, StepText of) {
    return switch (suffix) {
      case "again" -> say(of, "Ask once more, the answer was unclear: ", "結果が不明確なため再確認: ");
      case "confirm" -> say(of, "Ask again, to confirm the good answer: ", "正常な結果の再確認: ");
      case "wait" -> say(of, "Wait, then: ", "待機後に実行: ");
      case "renew" -> say(of, "The evidence is too old; ask afresh before: ", "判断根拠の期限切れのため再確認: ");
      case "retry" -> say(of, "It was in vain; wait, then try once more: ", "失敗したため待機後に再試行: ");
      default -> Optional.empty();
    };
  }

  private static Optional<StepText> say(StepText of, String english, String japanese) {
    return Optional.of(
        new StepText(english + of.english(), japanese + of.japanese(), of.command(), of.source()));
  }
}
