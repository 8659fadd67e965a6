package dev.pophealth.health;

/**
 * What an operating system service is doing. Words and numbers are those of .NET's {@code
 * ServiceControllerStatus}. (C1, D1, P1, A1)
 */
public enum ServiceState {
  /** Stopped: 1. */
  STOPPED("Stopped"),
  /** Starting: 2. */
  START_PENDING("StartPending"),
  /** Stopping: 3. */
  STOP_PENDING("StopPending"),
  /** Running: 4. */
  RUNNING("Running"),
  /** Going on after a pause: 5. */
  CONTINUE_PENDING("ContinuePending"),
  /** Pausing: 6. */
  PAUSE_PENDING("PausePending"),
  /** Paused: 7. */
  PAUSED("Paused"),
  /** A word or a number that is not known here. */
  UNKNOWN("Unknown");

  private static final VendorWords<ServiceState> WORDS =
      VendorWords.of(values(), ServiceState::word, UNKNOWN)
          .and(STOPPED, "1")
          .and(START_PENDING, "2")
          .and(STOP_PENDING, "3")
          .and(RUNNING, "4")
          .and(CONTINUE_PENDING, "5")
          .and(PAUSE_PENDING, "6")
          .and(PAUSED, "7");

  private final String word;

  ServiceState(String word) {
    this.word = word;
  }

  /**
   * The state of a vendor's word, or of its number 1 to 7. Total: letter case and white space are
   * ignored; what is not known is {@link #UNKNOWN}.
   *
   * @param word the word or number as read
   */
  public static ServiceState parse(String word) {
    return WORDS.parse(word);
  }

  /** The vendor's word. */
  public String word() {
    return word;
  }
}
