package dev.pophealth.health;

/** Why automation must keep its hands off, at once and without clean-up. (Exchange fact 10) */
public enum Interruption {
  /** Somebody called the recovery off. */
  CANCELLED,
  /** A person is at work: the monitor is set to Repairing. */
  PERSON_AT_WORK,
  /** The monitor is switched off. */
  DISABLED,
  /** The server is in maintenance. */
  MAINTENANCE
}
