package dev.pophealth.pop3.wire;

import dev.pophealth.pop3.verdict.Event;
import java.util.Arrays;

/** Lets bytes through line by line, each after its guard has seen it. */
final class GuardedLines {

  private static final int FIRST_SIZE = 512;

  private final Wire wire;
  private final LineGuard guard;
  private final int longest;
  private final long total;
  private byte[] bytes = new byte[FIRST_SIZE];
  private int start;
  private int released;
  private int searched;
  private int end;
  private long came;

  GuardedLines(Wire wire, LineGuard guard, int longest, long total) {
    this.wire = wire;
    this.guard = guard;
    this.longest = longest;
    this.total = total;
  }

  /** Never gives more than is left of one line, so that a client does not read ahead. */
  int read(byte[] into, int offset, int length) throws WireException {
    if (length == 0) {
      return 0;
    }
    while (start == released) {
      release();
    }
    int count = Math.min(length, released - start);
    System.arraycopy(bytes, start, into, offset, count);
    start += count;
    return count;
  }

  private void release() throws WireException {
    while (searched < end) {
      if (bytes[searched++] == '\n') {
        guard.received(bytes, start, searched - start);
        released = searched;
        return;
      }
    }
    if (end - start >= longest) {
      throw new WireException(Event.TOO_LONG, "a line of more than " + longest + " octets");
    }
    makeRoom();
    int count = wire.read(bytes, end, Math.min(bytes.length, start + longest) - end);
    end += count;
    came += count;
    if (came > total) {
      throw new WireException(Event.TOO_LONG, "more than " + total + " octets");
    }
  }

  private void makeRoom() {
    if (start > 0) {
      System.arraycopy(bytes, start, bytes, 0, end - start);
      end -= start;
      searched -= start;
      start = 0;
      released = 0;
    }
    if (end == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
  }

  void write(byte[] from, int offset, int length) throws WireException {
    if (length > 0) {
      guard.sending(from, offset, length);
      wire.write(from, offset, length);
    }
  }

  /** How much of a line that the guard has seen is left. */
  int released() {
    return released - start;
  }

  /** What came in clear is no part of what comes under TLS. */
  void expectNothing() throws WireException {
    if (start < end) {
      throw new WireException(Event.INJECTED, "bytes came before the handshake");
    }
  }
}
