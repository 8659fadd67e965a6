package dev.pophealth.engine.wording;

import dev.pophealth.recovery.StepText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A duration in words: {@code 1 minute 30 seconds}. */
public final class DurationText {

  private DurationText() {}

  /**
   * In English.
   *
   * @param duration the duration; parts below a second are not told
   */
  public static String english(Duration duration) {
    List<String> parts = new ArrayList<>();
    plural(parts, duration.toHours(), "hour");
    plural(parts, duration.toMinutesPart(), "minute");
    plural(parts, duration.toSecondsPart(), "second");
    return parts.isEmpty() ? "less than a second" : String.join(" ", parts);
  }

  /**
   * In Japanese.
   *
   * @param duration the duration; parts below a second are not told
   */
  public static String japanese(Duration duration) {
    List<String> parts = new ArrayList<>();
    counted(parts, duration.toHours(), "時間");
    counted(parts, duration.toMinutesPart(), "分");
    counted(parts, duration.toSecondsPart(), "秒");
    return parts.isEmpty() ? "1 秒未満" : String.join(" ", parts);
  }

  /**
   * The sentence for a wait.
   *
   * @param duration how long
   */
  public static StepText ofWait(Duration duration) {
    return StepText.of("Wait " + english(duration) + ".", japanese(duration) + "待機します。", "ours");
  }

  private static void plural(List<String> parts, long count, String unit) {
    if (count > 0) {
      parts.add(count + " " + unit + (count == 1 ? "" : "s"));
    }
  }

  private static void counted(List<String> parts, long count, String unit) {
    if (count > 0) {
      parts.add(count + " " + unit);
    }
  }
}
