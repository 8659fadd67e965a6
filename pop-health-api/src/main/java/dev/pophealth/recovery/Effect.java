package dev.pophealth.recovery;

/** What is certain about an act that was to be performed. */
public enum Effect {
  /** It took place. */
  DONE,
  /** Certainly nothing happened; a {@link NoneCause} says why. */
  NONE,
  /** It may have taken place: it failed half-way, timed out, or the answer was lost in a crash. */
  MAYBE
}
