package dev.pophealth.pop3;

/** What is the matter, in one word. Each has one to blame. */
public enum Category {
  /** It went well. */
  OK(Blame.NOBODY),

  // Before a byte came.
  /** The host's name does not resolve. */
  NAME_NOT_RESOLVED(Blame.SURROUNDINGS),
  /** No answer from name resolution in time. */
  RESOLUTION_TIMEOUT(Blame.SURROUNDINGS),
  /** The probe's own machine has no way there. */
  NO_ROUTE(Blame.SURROUNDINGS),
  /** Nothing listens. */
  CONNECT_REFUSED(Blame.SERVICE),
  /** No answer to the attempt to connect. */
  CONNECT_TIMEOUT(Blame.SERVICE),

  // TLS.
  /** The handshake failed, for a reason that the next ones do not name. */
  TLS_HANDSHAKE(Blame.SERVICE),
  /** No answer to the handshake in time. */
  TLS_TIMEOUT(Blame.SERVICE),
  /** The other side does not speak TLS on this port. */
  TLS_NOT_SPOKEN(Blame.CONFIGURATION),
  /** No protocol version or cipher in common; RFC 8314 wants TLS 1.2 at least. */
  TLS_VERSION(Blame.CONFIGURATION),
  /** The certificate's time is over. */
  CERTIFICATE_EXPIRED(Blame.CONFIGURATION),
  /** The certificate's time has not begun. */
  CERTIFICATE_NOT_YET_VALID(Blame.CONFIGURATION),
  /** The certificate is of another host. */
  CERTIFICATE_WRONG_HOST(Blame.CONFIGURATION),
  /** The certificate does not lead to a trust anchor: unknown issuer, or a link is missing. */
  CERTIFICATE_UNTRUSTED(Blame.CONFIGURATION),
  /** The certificate is not the pinned one. */
  CERTIFICATE_NOT_PINNED(Blame.CONFIGURATION),
  /** STLS was wanted and is not offered: misconfigured, or somebody in between took it out. */
  STLS_NOT_OFFERED(Blame.CONFIGURATION),
  /** STLS was offered and refused, or the server's TLS is broken by its own words. */
  TLS_SERVER_CONFIG(Blame.CONFIGURATION),
  /** Bytes came between the reply to STLS and the handshake (RFC 2595): an attack. */
  INJECTED_BEFORE_TLS(Blame.SURROUNDINGS),

  // The conversation itself.
  /** Connected, and not a byte came. */
  GREETING_TIMEOUT(Blame.SERVICE),
  /** Connected, and closed again without a word. */
  GREETING_EOF(Blame.SERVICE),
  /** {@code -ERR} as greeting. */
  GREETING_REFUSED(Blame.SERVICE),
  /** Silence after a command. */
  REPLY_TIMEOUT(Blame.SERVICE),
  /** Bytes came, drop by drop, but no whole answer in time. */
  REPLY_TOO_SLOW(Blame.SERVICE),
  /** Closed in the middle. */
  CONNECTION_LOST(Blame.SERVICE),
  /** Something that is no POP3 reply; never good news. */
  MALFORMED_REPLY(Blame.SERVICE),
  /** Longer than the bound: a line, a reply or a message. */
  TOO_LONG(Blame.SERVICE),
  /** The probe asked what the server does not take: too long, unknown, too often. */
  PROTOCOL_MISUSE(Blame.PROBE),
  /** The server gave up waiting for the probe. */
  IDLE_TIMEOUT(Blame.PROBE),
  /** The server is being stopped, or POP3 is turned off: somebody wants it so. */
  SHUTTING_DOWN(Blame.CONFIGURATION),
  /** The server sends its clients elsewhere; not followed. */
  REDIRECT(Blame.CONFIGURATION),

  // Login.
  /** Refused as a wrong user or password. */
  AUTH_CREDENTIALS(Blame.PROBE),
  /** Refused with words that cover several causes. */
  AUTH_AMBIGUOUS(Blame.UNCLEAR),
  /** This way of logging in is turned off. */
  AUTH_POLICY(Blame.PROBE),
  /** The token was refused. */
  AUTH_TOKEN(Blame.PROBE),
  /** The server cannot check passwords at present. */
  AUTH_BACKEND_TEMPORARY(Blame.SERVICE),
  /** Login wants TLS first, or another state. */
  TLS_REQUIRED_OR_STATE(Blame.PROBE),
  /** None of the mechanisms that the server offers is one that the probe has. */
  NO_COMMON_MECHANISM(Blame.PROBE),
  /** The account is disabled or suspended. */
  ACCOUNT_DISABLED(Blame.ACCOUNT),
  /** Too many wrong attempts: locked out. */
  LOCKOUT(Blame.PROBE),
  /** Too many connections or logins. */
  THROTTLED(Blame.PROBE),

  // Behind the login.
  /** The front end cannot reach the back end. */
  BACKEND_UNREACHABLE(Blame.SERVICE),
  /** The front end cannot log in to the back end. */
  PROXY_AUTH(Blame.SERVICE),
  /** The front end is set up wrong for this user. */
  CONFIGURATION(Blame.CONFIGURATION),
  /** Another session has the mailbox. */
  MAILBOX_LOCKED(Blame.ACCOUNT),
  /** The account has no mailbox. */
  MAILBOX_NOT_FOUND(Blame.ACCOUNT),
  /** The mailbox is being moved. */
  MAILBOX_MOVING(Blame.SERVICE),
  /** This mailbox cannot be opened. */
  MAILBOX_UNAVAILABLE(Blame.SERVICE),
  /** The store fails at present. */
  STORE_TRANSIENT(Blame.SERVICE),
  /** The store fails for good. */
  STORE_PERMANENT(Blame.SERVICE),
  /** The server fails at present, without saying where. */
  SERVER_TEMPORARY(Blame.SERVICE),
  /** The server fails for good, without saying where. */
  SERVER_PERMANENT(Blame.SERVICE),
  /** The server cannot go on: Exchange's answer to any failure inside. */
  SERVER_UNAVAILABLE(Blame.SERVICE),
  /** Logged on, by the server's word, and yet the mailbox was not reached. */
  MAILBOX_NOT_REACHED(Blame.SERVICE),

  // The marked message.
  /** The mail server did not take the message. */
  DELIVERY_REFUSED(Blame.SURROUNDINGS),
  /** The message did not come in time. */
  DELIVERY_TIMEOUT(Blame.SURROUNDINGS),
  /** The message came back altered: a disclaimer, a filter, or the store. */
  MESSAGE_ALTERED(Blame.CONFIGURATION),
  /** An application that uses jakarta.mail would fail here although the dialogue did not. */
  CUSTOMER_CLIENT_FAILED(Blame.UNCLEAR),
  /** Sign-off failed: what was deleted may still be there. */
  QUIT_ERROR(Blame.SERVICE),

  // The probe itself.
  /** The probe's own time was over before a silence meant anything. */
  OUT_OF_TIME(Blame.PROBE),
  /** Cancelled by whoever started the probe. */
  CANCELLED(Blame.PROBE),
  /** As many probes as are allowed are under way at this server. */
  LIMIT_REACHED(Blame.PROBE),
  /** No secret was to be had, or one that cannot be sent. */
  NO_CREDENTIALS(Blame.PROBE),
  /** A refusal in words that no rule knows. */
  AMBIGUOUS(Blame.UNCLEAR);

  private final Blame blame;

  Category(Blame blame) {
    this.blame = blame;
  }

  /** Whose fault it is. */
  public Blame blame() {
    return blame;
  }
}
