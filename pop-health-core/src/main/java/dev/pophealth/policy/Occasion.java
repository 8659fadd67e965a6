package dev.pophealth.policy;

import java.util.Objects;
import java.util.Optional;

/**
 * In whose name an act is to be performed.
 *
 * @param recovery the recovery: any name that no other recovery has, 1 to 500 characters on one
 *     line
 * @param purpose what the act is for
 * @param approval a person's leave, if one was given; one that has lapsed or is for something else
 *     counts as none
 */
public record Occasion(String recovery, Purpose purpose, Optional<Approval> approval) {

  /** Refuses nulls, and a recovery without a name. */
  public Occasion {
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(approval, "approval");
    PersonWords.checked("the recovery of an occasion", recovery);
  }

  /**
   * A cure that nobody has approved yet.
   *
   * @param recovery the recovery
   */
  public static Occasion cure(String recovery) {
    return new Occasion(recovery, Purpose.CURE, Optional.empty());
  }

  /**
   * Clean-up that nobody has approved yet.
   *
   * @param recovery the recovery
   */
  public static Occasion cleanUp(String recovery) {
    return new Occasion(recovery, Purpose.CLEAN_UP, Optional.empty());
  }

  /**
   * The same with a person's leave.
   *
   * @param given the approval
   */
  public Occasion approved(Approval given) {
    return new Occasion(recovery, purpose, Optional.of(given));
  }
}
