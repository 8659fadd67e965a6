package dev.pophealth.pop3.verdict;

/** What ended a phase. */
public enum Event {
  /** A reply came; see its status. */
  REPLY,
  /** Nothing came in time. */
  SILENCE,
  /** Something came, but not the whole of it in time. */
  DRIP,
  /** The probe's own time was over before a silence meant anything. */
  DEADLINE,
  /** The server closed in order, without a word. */
  CLOSED,
  /** The connection was reset. */
  RESET,
  /** A closing line without a status word, such as {@code Connection is closed. 21}. */
  CLOSING_LINE,
  /** The name does not resolve. */
  NOT_RESOLVED,
  /** The connection was refused. */
  REFUSED,
  /** This machine has no way there. */
  NO_ROUTE,
  /** The handshake failed for none of the reasons below. */
  TLS_FAILED,
  /** What came is no TLS. */
  TLS_NOT_SPOKEN,
  /** No protocol version or cipher in common. */
  TLS_VERSION,
  /** The certificate's time is over. */
  EXPIRED,
  /** The certificate's time has not begun. */
  NOT_YET_VALID,
  /** The certificate is of another host. */
  WRONG_HOST,
  /** The certificate does not lead to a trust anchor. */
  UNTRUSTED,
  /** The certificate is not the pinned one. */
  NOT_PINNED,
  /** STLS is wanted and not offered. */
  STLS_NOT_OFFERED,
  /** Bytes came before the handshake. */
  INJECTED,
  /** A line, a reply or a message is longer than its bound. */
  TOO_LONG,
  /** None of the offered mechanisms is one of the probe's. */
  NO_MECHANISM,
  /** Plain-text login is wanted, without TLS, and was not allowed by name. */
  PLAIN_TEXT_FORBIDDEN,
  /** No secret, or one that cannot be sent. */
  NO_SECRET,
  /** As many probes as are allowed are under way at this server. */
  LIMIT,
  /** Cancelled from outside. */
  CANCELLED,
  /** The mail server did not take the message. */
  DELIVERY_REFUSED,
  /** The message did not come in time. */
  DELIVERY_TIMEOUT,
  /** The message came back altered. */
  MESSAGE_ALTERED,
  /** The customer's client failed where the dialogue did not. */
  CUSTOMER_CLIENT
}
