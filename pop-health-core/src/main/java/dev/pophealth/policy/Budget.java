package dev.pophealth.policy;

import java.util.Objects;

/**
 * How often one kind of act may be performed. (S18)
 *
 * @param perServer on one server
 * @param perGroup on all members of a group together
 */
public record Budget(Limit perServer, Limit perGroup) {

  /** Refuses nulls. */
  public Budget {
    Objects.requireNonNull(perServer, "perServer");
    Objects.requireNonNull(perGroup, "perGroup");
  }
}
