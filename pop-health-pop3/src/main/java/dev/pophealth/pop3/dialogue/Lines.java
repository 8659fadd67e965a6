package dev.pophealth.pop3.dialogue;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes become lines; none longer than the bound. */
final class Lines {

  private static final int FIRST_SIZE = 256;

  private final int bound;
  private byte[] bytes;
  private int start;
  private int end;
  private int searched;
  private int lastLength;
  private boolean bareLineFeed;

  Lines(int bound) {
    this.bound = bound;
    this.bytes = new byte[Math.min(FIRST_SIZE, bound)];
  }

  /** Takes as much as there is room for; gives how many bytes. */
  int add(byte[] from, int offset, int length) {
    if (start == end) {
      start = 0;
      end = 0;
      searched = 0;
    }
    if (end + length > bytes.length) {
      makeRoom(length);
    }
    int taken = Math.min(length, bytes.length - end);
    System.arraycopy(from, offset, bytes, end, taken);
    end += taken;
    return taken;
  }

  private void makeRoom(int length) {
    System.arraycopy(bytes, start, bytes, 0, end - start);
    end -= start;
    searched -= start;
    start = 0;
    if (end + length > bytes.length && bytes.length < bound) {
      bytes = Arrays.copyOf(bytes, Math.min(bound, Math.max(2 * bytes.length, end + length)));
    }
  }

  /** The next whole line without its end; null if there is none yet. */
  @Nullable String next() {
    for (int i = searched; i < end; i++) {
      if (bytes[i] == '\n') {
        int length = i - start;
        if (length > 0 && bytes[i - 1] == '\r') {
          length--;
        } else {
          bareLineFeed = true;
        }
        String line = WireText.of(bytes, start, length);
        lastLength = i + 1 - start;
        start = i + 1;
        searched = start;
        return line;
      }
    }
    searched = end;
    return null;
  }

  /** Whether a line is longer than the bound: there is no room left, and no line end. */
  boolean overflown() {
    return end - start >= bound && searched == end;
  }

  /** Whether nothing is left: no whole line that nobody took, no beginning of one. */
  boolean isEmpty() {
    return start == end;
  }

  /** Octets of the line given last, its end included. */
  int lastLength() {
    return lastLength;
  }

  boolean sawBareLineFeed() {
    return bareLineFeed;
  }

  /** What came of a line that has not ended. */
  String rest() {
    return WireText.of(bytes, start, end - start);
  }

  /** Overwrites what is left: it may be an echo of a secret. */
  void clear() {
    Arrays.fill(bytes, (byte) 0);
    start = 0;
    end = 0;
    searched = 0;
  }
}
