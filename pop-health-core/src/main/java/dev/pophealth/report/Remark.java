package dev.pophealth.report;

import dev.pophealth.health.BoundedText;
import java.time.Instant;
import java.util.Objects;

/**
 * Something about a recovery that it does not know itself: an approval, a hold, a hand-over, a
 * crash. Stories weave it in by its time.
 *
 * @param at when, by the clock of whoever runs the recovery
 * @param english one sentence
 * @param japanese the same in Japanese
 */
public record Remark(Instant at, String english, String japanese) {

  /** Refuses nulls; bounds the words at 2,000 characters. */
  public Remark {
    Objects.requireNonNull(at, "at");
    english = BoundedText.detail(english);
    japanese = BoundedText.detail(japanese);
  }

  Phrase words() {
    return new Phrase(english, japanese);
  }
}
