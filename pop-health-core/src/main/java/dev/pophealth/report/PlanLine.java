package dev.pophealth.report;

import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.StepId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A step of a plan, or a title or rule between steps, for those who lay out plans themselves.
 *
 * @param depth how many changes it stands under, from 0
 * @param step the step; empty for a title, a rule, and a choice that is nobody's step
 * @param action what is asked or done there, about the runbook's own placeholders; empty where a
 *     person or the runbook itself decides, waits or calls
 * @param words what is to be done, or known; one line
 * @param ways how it goes on, each on one line
 */
public record PlanLine(
    int depth, Optional<StepId> step, Optional<Action> action, String words, List<String> ways) {

  /** Copies the list. */
  public PlanLine {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(words, "words");
    ways = List.copyOf(ways);
  }
}
