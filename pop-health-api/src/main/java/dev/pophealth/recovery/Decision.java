package dev.pophealth.recovery;

import dev.pophealth.health.Interruption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is to be done next, or how it ended; always with its reason. */
public sealed interface Decision {

  /** Why. */
  Rationale rationale();

  /** Whether the recovery is over. */
  default boolean ends() {
    return !(this instanceof Perform) && !(this instanceof Wait);
  }

  /**
   * Perform an action and tell what came of it.
   *
   * @param number unique in its recovery; serves as idempotency key outside
   * @param action what to do
   * @param notAfter when it may no longer be started: then answer {@link NoneCause#EXPIRED}; empty
   *     where it may always be
   * @param rationale why
   */
  record Perform(int number, Action action, Optional<Instant> notAfter, Rationale rationale)
      implements Decision {}

  /**
   * Do nothing until a time, then say that it came.
   *
   * @param number unique in its recovery
   * @param until the time
   * @param rationale why
   */
  record Wait(int number, Instant until, Rationale rationale) implements Decision {}

  /**
   * It is well, and nothing is owed.
   *
   * @param resolution how it came about
   * @param rationale why
   */
  record Resolved(Resolution resolution, Rationale rationale) implements Decision {}

  /**
   * A person has to go on.
   *
   * @param reason why automation ends here
   * @param owed what is left to be put back or verified
   * @param remedies what would help but is not done without a person's leave
   * @param tried everything tried, oldest first, with times and readings
   * @param rationale why
   */
  record Escalate(
      EscalationReason reason,
      List<Obligation> owed,
      List<Act> remedies,
      List<TimelineEntry> tried,
      Rationale rationale)
      implements Decision {

    /** Copies the lists. */
    public Escalate {
      owed = List.copyOf(owed);
      remedies = List.copyOf(remedies);
      tried = List.copyOf(tried);
    }
  }

  /**
   * Automation was stopped from outside; nothing was cleaned up.
   *
   * @param reason by what
   * @param owed what is left to be put back or verified
   * @param rationale where it stood
   */
  record Stop(Interruption reason, List<Obligation> owed, Rationale rationale) implements Decision {

    /** Copies the list. */
    public Stop {
      owed = List.copyOf(owed);
    }
  }
}
