package dev.pophealth.port;

import dev.pophealth.recovery.Act;
import java.time.Duration;
import java.util.Objects;

/**
 * An act to be performed.
 *
 * @param recovery the recovery's name; no other has it
 * @param number the request's number, unique in its recovery
 * @param act what to do, on a server
 * @param within the longest time to take; above zero
 */
public record ActRequest(String recovery, int number, Act act, Duration within) {

  /** Refuses nulls, an act on a placeholder, and a time that is none. */
  public ActRequest {
    Objects.requireNonNull(recovery, "recovery");
    if (act.server().isPlaceholder()) {
      throw new IllegalArgumentException(
          "an act is asked for on the placeholder [" + act.server() + "]: bind it to a server");
    }
    if (within.isNegative() || within.isZero()) {
      throw new IllegalArgumentException(
          "an act has " + within + " to be performed in: give it a time above zero");
    }
  }

  /**
   * The same for every try at this request, and no other's: an idempotency key for systems that
   * take one.
   */
  public String key() {
    return recovery + "#" + number;
  }
}
