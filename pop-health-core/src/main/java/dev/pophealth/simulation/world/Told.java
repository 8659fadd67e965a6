package dev.pophealth.simulation.world;

/** What is told of an act. */
public enum Told {
  /** It is said to be done. */
  DONE,
  /** It is said that it could not be run. */
  IMPOSSIBLE,
  /** It broke off: it may have taken place. */
  BROKE_OFF
}
