package dev.pophealth.pop3;

import java.time.Duration;
import java.util.Objects;

/**
 * How one phase went.
 *
 * @param phase the phase
 * @param passed whether it went well
 * @param took how long, by a clock that only goes forward
 */
public record PhaseResult(Phase phase, boolean passed, Duration took) {

  /** Refuses nulls. */
  public PhaseResult {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(took, "took");
  }
}
