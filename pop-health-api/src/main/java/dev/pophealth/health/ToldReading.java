package dev.pophealth.health;

import java.util.Objects;

/**
 * An answer that was given rather than measured: a person's, or a custom question's.
 *
 * @param answer the answer
 * @param words what was said with it; may be empty
 */
public record ToldReading(Answer answer, String words) implements Reading {

  /** Bounds the words. */
  public ToldReading {
    Objects.requireNonNull(answer, "answer");
    words = BoundedText.detail(words);
  }

  @Override
  public String summary() {
    return words.isBlank() ? answer.name() : answer.name() + ": " + words;
  }
}
