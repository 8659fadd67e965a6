package dev.pophealth.health;

/**
 * Whether the part of the server that a monitor speaks of is in service: {@code State} in tables,
 * {@code CurrentHealthSetState} in lists. (Exchange, names and values)
 */
public enum HealthSetState {
  /** In service. */
  ONLINE("Online"),
  /** Some of it is in service. */
  PARTIALLY_ONLINE("Partially Online"),
  /** Taken out of service, as by a component left Inactive. */
  OFFLINE("Offline"),
  /** Set aside. */
  SIDELINED("Sidelined"),
  /** Works, without being in service. */
  FUNCTIONAL("Functional"),
  /** Could not be asked. */
  UNAVAILABLE("Unavailable"),
  /** No server component stands behind the monitor, so there is none to be out of service. */
  NOT_APPLICABLE("NotApplicable"),
  /** The vendor's own "Unknown", and any word that is not known here. */
  UNKNOWN("Unknown");

  private static final VendorWords<HealthSetState> WORDS =
      VendorWords.of(values(), HealthSetState::word, UNKNOWN);

  private final String word;

  HealthSetState(String word) {
    this.word = word;
  }

  /**
   * The state of a vendor's word. Total: letter case and white space are ignored; a word that is
   * not known is {@link #UNKNOWN}.
   *
   * @param word the word as read
   */
  public static HealthSetState parse(String word) {
    return WORDS.parse(word);
  }

  /** The vendor's word. */
  public String word() {
    return word;
  }

  /**
   * Whether nothing is known to be out of service: Online, or NotApplicable, which most monitors of
   * a well server show. In any other state a Healthy monitor is not well: it may be healthy because
   * nothing is measured any more.
   */
  public boolean inService() {
    return this == ONLINE || this == NOT_APPLICABLE;
  }
}
