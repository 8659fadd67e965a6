package dev.pophealth.pop3;

/** The parts of a probe's way, in the order of the way. Some are met more than once, some never. */
public enum Phase {
  /** The host's name becomes addresses. */
  RESOLUTION,
  /** A TCP connection to one address. */
  CONNECT,
  /** The TLS handshake, at once or after STLS, and what is to be said of the certificate. */
  TLS,
  /** The server's first line (RFC 1939, section 4). */
  GREETING,
  /** CAPA (RFC 2449, section 5): before TLS, again under TLS, again when logged in. */
  CAPABILITIES,
  /** The command STLS (RFC 2595, section 4), up to its reply. */
  STLS,
  /** USER and PASS, or AUTH (RFC 1939, section 7; RFC 5034). */
  AUTHENTICATION,
  /** STAT (RFC 1939, section 5), the first command that needs back end and mailbox. */
  STAT,
  /** LIST and UIDL (RFC 1939, sections 5 and 7). */
  LISTING,
  /** The marked message is handed to the mail server (SMTP) and appears in the mailbox. */
  DELIVERY,
  /** The marked message is read back, compared and removed. */
  RETRIEVAL,
  /** QUIT (RFC 1939, sections 4 and 6). */
  SIGN_OFF
}
