package dev.pophealth.health;

/**
 * How a run of a probe ended, {@code ResultType} in Exchange's output ({@code Result} on the seed
 * page). (V2d; Exchange, names and values)
 */
public enum ProbeResult {
  /** No verdict in time: 1. */
  TIMED_OUT("TimedOut", Answer.NO),
  /** The probe brought its worker down, which says nothing about the service: 2. */
  POISONED("Poisoned", Answer.UNCLEAR),
  /** Green, and the only success: 3. */
  SUCCEEDED("Succeeded", Answer.YES),
  /** Red: 4. */
  FAILED("Failed", Answer.NO),
  /** Not run any more, having been poisoned too often: 5. */
  QUARANTINED("Quarantined", Answer.UNCLEAR),
  /** Not taken by the worker: 6. */
  REJECTED("Rejected", Answer.UNCLEAR),
  /** Ours: it could not be run, which is not the same as failed. */
  NOT_RUN("could not run", Answer.UNCLEAR),
  /**
   * Ours: red, but from a cause that no restart mends, such as an expired certificate. Unclear, so
   * that nothing is restarted for it: a person has to see to it.
   */
  MISCONFIGURED("misconfigured", Answer.UNCLEAR),
  /** A word or a number that is not known here. */
  UNKNOWN("Unknown", Answer.UNCLEAR);

  private static final VendorWords<ProbeResult> WORDS =
      VendorWords.of(values(), ProbeResult::word, UNKNOWN)
          .and(TIMED_OUT, "1")
          .and(POISONED, "2")
          .and(SUCCEEDED, "3")
          .and(FAILED, "4")
          .and(QUARANTINED, "5")
          .and(REJECTED, "6");

  private final String word;
  private final Answer answer;

  ProbeResult(String word, Answer answer) {
    this.word = word;
    this.answer = answer;
  }

  /**
   * The result of a vendor's word, or of its number 1 to 6. Total: letter case and white space are
   * ignored; what is not known is {@link #UNKNOWN}.
   *
   * @param word the word or number as read
   */
  public static ProbeResult parse(String word) {
    return WORDS.parse(word);
  }

  /** The vendor's word; of {@link #NOT_RUN}, ours. */
  public String word() {
    return word;
  }

  /** Green, red, or nothing to be concluded. */
  public Answer answer() {
    return answer;
  }
}
