package dev.pophealth.pop3;

/** The ways to log in that the probe has. */
public enum Mechanism {
  /** USER and PASS (RFC 1939, section 7). */
  USER_PASS("USER"),
  /** SASL PLAIN (RFC 4616). */
  PLAIN("PLAIN"),
  /** SASL LOGIN: never a standard, and everywhere. */
  LOGIN("LOGIN"),
  /** SASL XOAUTH2: the secret is an access token. */
  XOAUTH2("XOAUTH2");

  private final String word;

  Mechanism(String word) {
    this.word = word;
  }

  /** As servers list it. */
  public String word() {
    return word;
  }
}
