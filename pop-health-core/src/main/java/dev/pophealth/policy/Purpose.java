package dev.pophealth.policy;

/** What an act of a recovery is for. */
public enum Purpose {
  /** To cure, to diagnose, or to prepare that. */
  CURE,
  /** To put back what was changed, as C6, C7 and D7 do. */
  CLEAN_UP
}
