package dev.pophealth.recovery;

/** Why a recovery is handed to a person. */
public enum EscalationReason {
  /** Every recovery act that was reached was done, and the last verdict is red. (D8, C8, P5, A6) */
  EXHAUSTED,
  /** Something that had to be known could not be found out. */
  INCONCLUSIVE,
  /** A step could not be run, or a guard said no. */
  IMPOSSIBLE,
  /** A person or a policy refused a step. */
  REFUSED,
  /** It was green, and turned red again while things were put back. */
  RELAPSED,
  /** The service is well, but a change could not be put back. */
  OWES,
  /** Clients are served again, but a server behind it is still ill and stays out. */
  SERVICE_BACK_BUT_OWES
}
