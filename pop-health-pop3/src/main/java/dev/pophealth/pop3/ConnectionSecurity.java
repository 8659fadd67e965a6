package dev.pophealth.pop3;

/** How the connection is protected. */
public enum ConnectionSecurity {
  /** TLS from the first byte; preferred (RFC 8314). */
  TLS,
  /** In clear at first, then STLS (RFC 2595). Never goes on in clear when that fails. */
  STLS,
  /** In clear. */
  PLAIN
}
