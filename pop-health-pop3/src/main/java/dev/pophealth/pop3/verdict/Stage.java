package dev.pophealth.pop3.verdict;

/** How far the session had come by the server's own word (RFC 1939, section 3). */
public enum Stage {
  /** Before the greeting. */
  CONNECTED,
  /** After the greeting. */
  AUTHORIZATION,
  /** After a login that the server called good: a front end may say so alone. */
  LOGGED_IN,
  /** After a command that needs the mailbox was answered well. */
  TRANSACTION
}
