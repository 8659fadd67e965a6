package dev.pophealth.report;

import dev.pophealth.recovery.Decision;
import java.util.Objects;

/** Tells single decisions. */
public final class Telling {

  private Telling() {}

  /**
   * A decision with its reason, as one paragraph of plain text on one line: the step, what is to be
   * done, the outcomes it rests on, and where others would have led.
   *
   * @param decision the decision
   * @param language the language
   */
  public static String decision(Decision decision, Language language) {
    Objects.requireNonNull(decision, "decision");
    return OneLine.of(
        DecisionWords.all(decision).in(Objects.requireNonNull(language, "language")), 4_000);
  }
}
