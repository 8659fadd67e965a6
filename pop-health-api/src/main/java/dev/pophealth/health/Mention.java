package dev.pophealth.health;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a text says about one thing: it says which, or it leaves several open, or it says nothing.
 *
 * @param value what the text says, when it says it plainly; never a guess
 * @param candidates what it may be otherwise, in the order met; empty when there is a value, or
 *     when the text says nothing. A single candidate was met, but in passing
 * @param <T> what is spoken of
 */
public record Mention<T>(Optional<T> value, List<T> candidates) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException when there are both a value and candidates
   */
  public Mention {
    Objects.requireNonNull(value, "value");
    candidates = List.copyOf(candidates);
    if (value.isPresent() && !candidates.isEmpty()) {
      throw new IllegalArgumentException(
          "a mention has the value ["
              + value.get()
              + "] and candidates beside it: give one or the others");
    }
  }

  /** The text says nothing. */
  public static <T> Mention<T> none() {
    return new Mention<>(Optional.empty(), List.of());
  }

  /**
   * The text says which.
   *
   * @param value what it says
   */
  public static <T> Mention<T> of(T value) {
    return new Mention<>(Optional.of(value), List.of());
  }

  /**
   * The text leaves open which.
   *
   * @param candidates what it may be
   */
  public static <T> Mention<T> oneOf(List<T> candidates) {
    return new Mention<>(Optional.empty(), candidates);
  }

  /** Whether the text leaves several things open, or met one in passing only. */
  public boolean isOpen() {
    return !candidates.isEmpty();
  }
}
