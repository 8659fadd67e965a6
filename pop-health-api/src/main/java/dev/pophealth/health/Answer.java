package dev.pophealth.health;

/**
 * What a look has shown. {@link #YES} is always the answer of the good state: green, healthy, none
 * active, up, peers serve, found.
 */
public enum Answer {
  /** The good state, on good evidence. */
  YES,
  /** The other state, on good evidence. */
  NO,
  /** Nothing can be concluded: stale, unreadable, could not run, or a value that says nothing. */
  UNCLEAR
}
