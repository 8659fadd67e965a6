package dev.pophealth.recovery;

import java.util.Objects;
import java.util.Optional;

/**
 * What a step says to an operator, and where it comes from.
 *
 * @param english what the step does, one sentence
 * @param japanese the same in Japanese
 * @param command what a person would type for it in the service's own shell, where there is such a
 *     thing
 * @param source the seed step or the fact it rests on
 */
public record StepText(String english, String japanese, Optional<String> command, String source) {

  /** Refuses nulls and blank sentences. */
  public StepText {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(source, "source");
    if (english.isBlank() || japanese.isBlank()) {
      throw new IllegalArgumentException(
          "a step text needs a sentence in English and in Japanese, but has ["
              + english
              + "] and ["
              + japanese
              + "]: write both");
    }
  }

  /**
   * A text without a command.
   *
   * @param english the sentence in English
   * @param japanese the sentence in Japanese
   * @param source where the step comes from
   */
  public static StepText of(String english, String japanese, String source) {
    return new StepText(english, japanese, Optional.empty(), source);
  }
}
