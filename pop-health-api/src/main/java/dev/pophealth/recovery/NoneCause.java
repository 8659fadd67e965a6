package dev.pophealth.recovery;

/** Why an act with {@link Effect#NONE} was not performed. */
public enum NoneCause {
  /** A person or a policy said no. */
  REFUSED,
  /** It could not be run at all. */
  IMPOSSIBLE,
  /** Its time was up before it could start ({@link Decision.Perform#notAfter()}). */
  EXPIRED
}
