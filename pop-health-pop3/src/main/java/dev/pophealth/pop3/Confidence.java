package dev.pophealth.pop3;

/** How sure a verdict is. */
public enum Confidence {
  /** The words or the state fit several causes. */
  LOW,
  /** Most likely, but one more fact is wanted. */
  MEDIUM,
  /** The wire says so. */
  HIGH
}
