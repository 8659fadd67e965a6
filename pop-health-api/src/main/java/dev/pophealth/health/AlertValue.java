package dev.pophealth.health;

import java.util.Optional;

/**
 * A monitor's verdict, {@code AlertValue} in Exchange's output. (V2b; Exchange, names and values)
 */
public enum AlertValue {
  /** Well. */
  HEALTHY("Healthy"),
  /** Ill for so short a time that it says nothing yet; how short is up to the monitor. */
  DEGRADED("Degraded"),
  /** Ill. */
  UNHEALTHY("Unhealthy"),
  /** A person is at work there, and has said so: leave it alone. */
  REPAIRING("Repairing"),
  /** Switched off. */
  DISABLED("Disabled"),
  /** The monitor could not be asked. */
  UNAVAILABLE("Unavailable"),
  /** Nothing measured yet. */
  UNINITIALIZED("UnInitialized"),
  /** The vendor's own "Unknown", and any word that is not known here. */
  UNKNOWN("Unknown");

  private static final VendorWords<AlertValue> WORDS =
      VendorWords.of(values(), AlertValue::word, UNKNOWN);

  private final String word;

  AlertValue(String word) {
    this.word = word;
  }

  /**
   * The value of a vendor's word. Total: letter case and white space are ignored; a word that is
   * not known is {@link #UNKNOWN}.
   *
   * @param word the word as read
   */
  public static AlertValue parse(String word) {
    return WORDS.parse(word);
  }

  /** The vendor's word. */
  public String word() {
    return word;
  }

  /** What the value forbids automation by, if it does: Repairing and Disabled do. */
  public Optional<Interruption> interruption() {
    return switch (this) {
      case REPAIRING -> Optional.of(Interruption.PERSON_AT_WORK);
      case DISABLED -> Optional.of(Interruption.DISABLED);
      default -> Optional.empty();
    };
  }
}
