package dev.pophealth.recovery;

import dev.pophealth.health.Answer;
import dev.pophealth.health.BoundedText;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ToldReading;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of a decision: it names the request number that it answers, and when it was asked and
 * when it came, both by the clock of whoever runs the recovery.
 */
public sealed interface Outcome {

  /** The number of the request that it answers. */
  int number();

  /** When the request was started. */
  Instant askedAt();

  /** When the outcome was recorded. */
  Instant cameAt();

  /**
   * A question was answered, or could not be: then the reading says so.
   *
   * @param number the request's number
   * @param askedAt when the question was asked
   * @param cameAt when the answer was recorded
   * @param reading what was read
   */
  record Answered(int number, Instant askedAt, Instant cameAt, Reading reading) implements Outcome {

    /** Refuses nulls and an answer that came before its question. */
    public Answered {
      Objects.requireNonNull(reading, "reading");
      inOrder(number, askedAt, cameAt);
    }
  }

  /**
   * An act was performed, or was not.
   *
   * @param number the request's number
   * @param askedAt when the act was started, or its leave asked
   * @param cameAt when its end was recorded
   * @param effect what is certain about it
   * @param cause why nothing happened; present exactly with {@link Effect#NONE}
   * @param words what the executor has to say, cut at 2,000 characters; never a secret
   */
  record Acted(
      int number,
      Instant askedAt,
      Instant cameAt,
      Effect effect,
      Optional<NoneCause> cause,
      String words)
      implements Outcome {

    /** Refuses nulls, an end before its beginning, and a cause that does not fit the effect. */
    public Acted {
      words = BoundedText.detail(Objects.requireNonNull(words, "words"));
      inOrder(number, askedAt, cameAt);
      if ((effect == Effect.NONE) != cause.isPresent()) {
        throw new IllegalArgumentException(
            "outcome "
                + number
                + " has effect "
                + effect
                + " and cause "
                + cause
                + ": give a cause with NONE and with nothing else");
      }
    }

    /** The way on that it takes. */
    public Way way() {
      return switch (effect) {
        case DONE -> Way.DONE;
        case MAYBE -> Way.MAYBE;
        case NONE -> cause.map(Way::of).orElse(Way.IMPOSSIBLE);
      };
    }
  }

  /**
   * The time that a {@link Decision.Wait} waits for has come.
   *
   * @param number the wait's number
   * @param at the time now
   */
  record TimeCame(int number, Instant at) implements Outcome {

    /** Refuses null. */
    public TimeCame {
      Objects.requireNonNull(at, "at");
    }

    @Override
    public Instant askedAt() {
      return at;
    }

    @Override
    public Instant cameAt() {
      return at;
    }
  }

  /**
   * An answer with its reading.
   *
   * @param number the request's number
   * @param askedAt when it was asked
   * @param cameAt when it came
   * @param reading what was read
   */
  static Outcome answered(int number, Instant askedAt, Instant cameAt, Reading reading) {
    return new Answered(number, askedAt, cameAt, reading);
  }

  /**
   * A plain answer, without a measured reading.
   *
   * @param number the request's number
   * @param at when it was asked and answered
   * @param answer the answer
   */
  static Outcome told(int number, Instant at, Answer answer) {
    return new Answered(number, at, at, new ToldReading(answer, ""));
  }

  /**
   * The act took place.
   *
   * @param number the request's number
   * @param askedAt when it was started
   * @param cameAt when it ended
   */
  static Outcome done(int number, Instant askedAt, Instant cameAt) {
    return new Acted(number, askedAt, cameAt, Effect.DONE, Optional.empty(), "");
  }

  /**
   * Certainly nothing happened.
   *
   * @param number the request's number
   * @param at when that was clear
   * @param cause why
   * @param words what there is to say about it
   */
  static Outcome none(int number, Instant at, NoneCause cause, String words) {
    return new Acted(number, at, at, Effect.NONE, Optional.of(cause), words);
  }

  /**
   * The act may have taken place.
   *
   * @param number the request's number
   * @param askedAt when it was started
   * @param cameAt when it was given up or found unfinished
   * @param words what there is to say about it
   */
  static Outcome maybe(int number, Instant askedAt, Instant cameAt, String words) {
    return new Acted(number, askedAt, cameAt, Effect.MAYBE, Optional.empty(), words);
  }

  /**
   * The wait is over.
   *
   * @param number the wait's number
   * @param at the time now
   */
  static Outcome timeCame(int number, Instant at) {
    return new TimeCame(number, at);
  }

  private static void inOrder(int number, Instant askedAt, Instant cameAt) {
    if (cameAt.isBefore(askedAt)) {
      throw new IllegalArgumentException(
          "outcome "
              + number
              + " came at "
              + cameAt
              + ", before it was asked at "
              + askedAt
              + ": take both times from one clock");
    }
  }
}
