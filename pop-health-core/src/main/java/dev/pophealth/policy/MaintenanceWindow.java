package dev.pophealth.policy;

import java.time.Instant;
import java.util.Objects;

/**
 * A time in which people work on servers and automation keeps its hands off. (S15)
 *
 * @param scope on which servers
 * @param from its beginning
 * @param until its end, from which on automation is free again
 * @param because why, for whoever reads the refusal: 1 to 500 characters on one line
 */
public record MaintenanceWindow(Scope scope, Instant from, Instant until, String because) {

  /** Refuses nulls, and a window that ends before it begins. */
  public MaintenanceWindow {
    Objects.requireNonNull(scope, "scope");
    PersonWords.checked("the reason of a maintenance window", because);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "a maintenance window from " + from + " until " + until + " is empty: end it later");
    }
  }

  /**
   * Whether it is open.
   *
   * @param now the time
   */
  public boolean isOpen(Instant now) {
    return !now.isBefore(from) && now.isBefore(until);
  }
}
