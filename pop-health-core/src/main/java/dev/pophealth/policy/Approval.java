package dev.pophealth.policy;

import dev.pophealth.recovery.Act;
import java.time.Instant;
import java.util.Objects;

/**
 * A person's leave for one act in one recovery, for a time. It answers what a policy asks; it lifts
 * no hold and no refusal.
 *
 * @param act the act, server included
 * @param recovery the recovery it is given for, as in {@link Occasion#recovery}
 * @param by who gave it, 1 to 500 characters on one line
 * @param until when it lapses, by the clock of whoever runs the recovery
 */
public record Approval(Act act, String recovery, String by, Instant until) {

  /** Refuses nulls, and words that are none. */
  public Approval {
    Objects.requireNonNull(act, "act");
    Objects.requireNonNull(until, "until");
    PersonWords.checked("the recovery of an approval", recovery);
    PersonWords.checked("the name of who approves", by);
  }

  boolean covers(Act other, Occasion occasion, Instant now) {
    return act.equals(other) && recovery.equals(occasion.recovery()) && now.isBefore(until);
  }
}
