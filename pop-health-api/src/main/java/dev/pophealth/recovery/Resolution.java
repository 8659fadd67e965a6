package dev.pophealth.recovery;

/** How a recovery came to a good end. */
public enum Resolution {
  /** It was over before anything was done. (V2d) */
  TRANSIENT,
  /** It was mended and verified, and nothing is owed. */
  RECOVERED
}
