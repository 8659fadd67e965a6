package dev.pophealth.health;

/**
 * Who starts an operating system service. Words and numbers are those of .NET's {@code
 * ServiceStartMode}, and WMI's {@code Auto}. (Exchange fact 12: both POP3 services are Manual and
 * stopped by default)
 */
public enum StartType {
  /** The system, when it boots: 2; delayed or not. */
  AUTOMATIC("Automatic"),
  /** A person, or another program: 3. */
  MANUAL("Manual"),
  /** Nobody can: 4. */
  DISABLED("Disabled"),
  /** A word or a number that is not known here. */
  UNKNOWN("Unknown");

  private static final VendorWords<StartType> WORDS =
      VendorWords.of(values(), StartType::word, UNKNOWN)
          .and(AUTOMATIC, "2", "Auto", "AutomaticDelayedStart", "Automatic (Delayed Start)")
          .and(MANUAL, "3")
          .and(DISABLED, "4");

  private final String word;

  StartType(String word) {
    this.word = word;
  }

  /**
   * The start type of a vendor's word, or of its number 2 to 4. Total: letter case and white space
   * are ignored; what is not known is {@link #UNKNOWN}.
   *
   * @param word the word or number as read
   */
  public static StartType parse(String word) {
    return WORDS.parse(word);
  }

  /** The vendor's word. */
  public String word() {
    return word;
  }
}
