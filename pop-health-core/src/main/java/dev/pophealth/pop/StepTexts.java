package dev.pophealth.pop;

import dev.pophealth.recovery.StepText;
import java.util.Map;
import java.util.Optional;

/**
 * What each step says to an operator: the seed page's steps by their ids, and ours with a suffix.
 * Both sets of runbooks use these texts.
 */
final class StepTexts {

  /** By step id, in the order of the procedures. */
  static final Map<String, StepText> ALL =
      new StepTextTable()
          .and(ConfirmTexts.table())
          .and(DeepAndSelfTestTexts.table())
          .and(TouchPointTexts.table())
          .and(ProxyTestTexts.table())
          .and(AverageTimeTexts.table())
          .toMap();

  private StepTexts() {}

  /** A question whose answer was unclear is asked once more. */
  static StepText again(StepText of) {
    return new StepText(
        "Ask once more: " + of.english(), "もう一度確認します: " + of.japanese(), of.command(), of.source());
  }

  /** What comes between an unclear answer and the same question. */
  static StepText waitBefore(StepText of) {
    return new StepText(
        "Wait, before this is asked again: " + of.english(),
        "次の確認をもう一度行う前に、しばらく待ちます: " + of.japanese(),
        Optional.empty(),
        of.source());
  }
}
