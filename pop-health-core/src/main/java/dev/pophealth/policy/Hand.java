package dev.pophealth.policy;

/** Who did something. */
public sealed interface Hand {

  /**
   * A recovery of ours.
   *
   * @param recovery its name, as in {@link Occasion#recovery}
   */
  record Ours(String recovery) implements Hand {

    /** Refuses a recovery without a name. */
    public Ours {
      PersonWords.checked("the recovery of a ledger entry", recovery);
    }
  }

  /**
   * Somebody else, such as a responder of Managed Availability or a person.
   *
   * @param who their name, 1 to 500 characters on one line
   */
  record Other(String who) implements Hand {

    /** Refuses an empty name. */
    public Other {
      PersonWords.checked("the name of who did it", who);
    }
  }
}
