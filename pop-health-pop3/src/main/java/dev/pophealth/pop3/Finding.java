package dev.pophealth.pop3;

import java.util.Objects;

/**
 * Something worth knowing that did not decide the outcome.
 *
 * @param kind what
 * @param detail more about it, on one line, without secrets; may be empty
 */
public record Finding(Kind kind, String detail) {

  /** What there is to be found. */
  public enum Kind {
    /** CAPA was refused: an old server, or one with less to say. */
    CAPABILITIES_UNKNOWN,
    /** What the server offers under TLS differs from what it offered in clear. */
    CAPABILITIES_DIFFER_UNDER_TLS,
    /** What the server offers after the login differs from what it offered before. */
    CAPABILITIES_DIFFER_AFTER_LOGIN,
    /** What the server offers now differs from what it offered last time. */
    CAPABILITIES_CHANGED,
    /** STLS was offered last time and is not now: misconfigured, or taken out on the way. */
    STLS_GONE,
    /** A password can be sent in clear. */
    PLAIN_TEXT_LOGIN_OFFERED,
    /** The certificate ends within 30 days. */
    CERTIFICATE_ENDS_SOON,
    /** The certificate would have been refused; it was let pass by the explicit insecure mode. */
    CERTIFICATE_PROBLEM,
    /** Lines ended in LF alone. */
    BARE_LINE_FEED,
    /** A reply was longer than the 512 octets of RFC 1939; it was read by its beginning. */
    LINE_TOO_LONG,
    /** The connection was cut within a line, which was bad news even so. */
    LINE_NOT_ENDED,
    /** Lines of a list are not as the protocol has them. */
    UNREADABLE_LINES,
    /** The server said something that it was not asked for. */
    UNASKED_LINE,
    /** The server closed instead of answering QUIT. */
    SIGN_OFF_CUT,
    /** LIST or UIDL has other figures than STAT. */
    LISTING_DIFFERS,
    /** The marked message may still be in the mailbox, or on its way there. */
    MESSAGE_LEFT,
    /** One of the host's addresses does not do what another does. */
    ADDRESS_FAILED
  }

  /** Refuses nulls. */
  public Finding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(detail, "detail");
  }
}
