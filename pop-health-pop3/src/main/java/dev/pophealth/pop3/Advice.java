package dev.pophealth.pop3;

import java.util.Objects;

/**
 * A sentence or two to an operator.
 *
 * @param english in English
 * @param japanese the same in Japanese
 */
public record Advice(String english, String japanese) {

  /**
   * Refuses what says nothing.
   *
   * @throws IllegalArgumentException if one of them is blank
   */
  public Advice {
    Objects.requireNonNull(english, "english");
    Objects.requireNonNull(japanese, "japanese");
    if (english.isBlank() || japanese.isBlank()) {
      throw new IllegalArgumentException(
          "advice is given in English and in Japanese, but was ["
              + english
              + "] and ["
              + japanese
              + "]: write both");
    }
  }
}
