package dev.pophealth.engine.graph;

/** What a node does. */
public enum Kind {
  /** Asks a question; ways: yes, no, unclear. */
  ASK,
  /** Performs an act; ways: done, refused, impossible, expired, maybe. */
  ACT,
  /** Waits; one way. */
  WAIT,
  /**
   * Takes the next found server, without asking anybody; ways: none left, another server, the
   * incident's own server, too many found.
   */
  NEXT_FOUND,
  /** Looks whether a dependency is known to be ill, without asking anybody; ways: no, yes. */
  HELD_BACK,
  /** Ends well. */
  RESOLVED,
  /** Ends with a person. */
  ESCALATED,
  /** To the letter only: the page says nothing. */
  SILENT;

  /** Whether the engine passes through without a decision. */
  public boolean passes() {
    return this == NEXT_FOUND || this == HELD_BACK;
  }

  /** Whether a recovery is over there. */
  public boolean ends() {
    return this == RESOLVED || this == ESCALATED || this == SILENT;
  }
}
