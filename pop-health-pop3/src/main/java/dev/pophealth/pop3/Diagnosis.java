package dev.pophealth.pop3;

import java.util.List;
import java.util.Objects;

/**
 * Why a probe did not go well.
 *
 * @param phase where
 * @param category what
 * @param confidence how sure the category is
 * @param serverWords what the server said, on one line, bounded, without secrets; empty where it
 *     said nothing
 * @param suspects which dependencies may be ill, the likeliest first; may be empty
 * @param meaning what it means
 * @param next what to check next
 */
public record Diagnosis(
    Phase phase,
    Category category,
    Confidence confidence,
    String serverWords,
    List<Suspect> suspects,
    Advice meaning,
    Advice next) {

  /** Copies the list. */
  public Diagnosis {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(confidence, "confidence");
    Objects.requireNonNull(serverWords, "serverWords");
    suspects = List.copyOf(suspects);
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(next, "next");
  }
}
