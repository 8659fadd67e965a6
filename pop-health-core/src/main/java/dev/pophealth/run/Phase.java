package dev.pophealth.run;

/** What a recovery is doing at the moment. */
public enum Phase {
  /** A question is being asked. */
  LOOKING,
  /** An act is about to be reviewed, or what has to happen before a restart is under way. */
  PREPARING,
  /** A person is asked. */
  ASKING,
  /** The policy says: not yet. */
  HELD,
  /** An act is under way. */
  ACTING,
  /** It waits for a time. */
  WAITING,
  /** It was stopped; an act that was under way has not ended yet. */
  STOPPING,
  /** It cannot go on here, and nothing is done in it: a person has to see to it. */
  STUCK,
  /** It is over. */
  ENDED
}
