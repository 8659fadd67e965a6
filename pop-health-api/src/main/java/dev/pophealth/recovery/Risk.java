package dev.pophealth.recovery;

/** How much an action can hurt, from least to most; the order is part of the contract. */
public enum Risk {
  /** Reads; changes nothing. */
  OBSERVES,
  /** Changes something that can be put back. */
  CHANGES,
  /** Interrupts a service: its clients lose their sessions. */
  INTERRUPTS,
  /** Takes a whole server down. */
  TAKES_DOWN
}
