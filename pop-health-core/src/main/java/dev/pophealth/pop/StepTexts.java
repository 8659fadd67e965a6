package dev.pophealth.pop;

import dev.pophealth.recovery.StepText;
import java.util.Map;

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
}
