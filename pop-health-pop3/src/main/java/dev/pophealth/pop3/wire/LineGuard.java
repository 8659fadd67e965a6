package dev.pophealth.pop3.wire;

/**
 * Sees what a client that is not ours says and hears, before it is said or heard, and can end it.
 * Asked by one thread at a time.
 */
public interface LineGuard {

  /**
   * The client says something: whole lines where it flushes whole lines. May hold a secret: not to
   * be kept.
   *
   * @param bytes where it is
   * @param offset where it begins
   * @param length how long it is, at least one
   * @throws WireException to end the connection before it goes out
   */
  default void sending(byte[] bytes, int offset, int length) throws WireException {}

  /**
   * A line came, within the bound of a line.
   *
   * @param bytes where it is; not to be changed
   * @param offset where it begins
   * @param length how long it is, the final LF included
   * @throws WireException to end the connection before the client hears it
   */
  void received(byte[] bytes, int offset, int length) throws WireException;
}
