package dev.pophealth.triage;

/** What to do with an incident now; where several are asked for, the first of these. */
public enum Course {
  /** A recovery is under way that has its server in hand. */
  UNDER_WAY,
  /** Nothing, until what it depends on is well; a person has to know of that. (S19) */
  HELD_BACK,
  /** Call a person instead of acting. */
  CALL_PERSON,
  /** Wait for another one, then triage afresh. */
  WAIT,
  /** Begin a recovery; all incidents of this course may be begun at once. */
  BEGIN
}
