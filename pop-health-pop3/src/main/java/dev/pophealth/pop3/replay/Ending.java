package dev.pophealth.pop3.replay;

/** How a play on a connection ended. */
public enum Ending {
  /** It goes on. */
  UNDER_WAY,
  /** To the script's end. */
  PLAYED,
  /** The client did not keep to the script. */
  SURPRISED,
  /** The client hung up while the server had the word. */
  CLIENT_LEFT,
  /** The handshake failed, on either side. */
  TLS_FAILED,
  /** The server was closed meanwhile. */
  SERVER_CLOSED
}
