package dev.pophealth.port;

import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Question;
import java.time.Instant;
import java.util.Objects;

/**
 * A person is asked what only a person can see or do.
 *
 * @param recovery the recovery's name
 * @param number the question's number in it
 * @param incident what the recovery is about
 * @param question the question, with its words in English and Japanese
 * @param until when the question lapses, which counts as unclear
 */
public record PersonRequest(
    String recovery, int number, Incident incident, Question.AskPerson question, Instant until) {

  /** Refuses nulls. */
  public PersonRequest {
    Objects.requireNonNull(recovery, "recovery");
    Objects.requireNonNull(incident, "incident");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(until, "until");
  }

  /** As {@link ActRequest#key()}: the same when the same is asked again, as after a crash. */
  public String key() {
    return recovery + "#" + number;
  }
}
