package dev.pophealth.run.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The complete lines of a stream, as bytes, within bounds. What has no line end is no line. */
final class LineBytes {

  private final InputStream in;
  private final int longest;
  private final byte[] chunk = new byte[8 * 1024];
  private int at;
  private int filled;
  private byte[] line = new byte[512];
  private int length;
  private boolean tooLong;
  private long complete;
  private long read;

  LineBytes(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Goes to the next complete line, if there is one. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    while (true) {
      if (at == filled) {
        filled = in.read(chunk);
        at = 0;
        if (filled < 0) {
          filled = 0;
          return false;
        }
      }
      byte b = chunk[at++];
      read++;
      if (b == '\n') {
        complete = read;
        return true;
      }
      put(b);
    }
  }

  private void put(byte b) {
    if (length == longest) {
      tooLong = true;
      return;
    }
    if (length == line.length) {
      line = Arrays.copyOf(line, Math.min(longest, 2 * length));
    }
    line[length++] = b;
  }

  boolean isTooLong() {
    return tooLong;
  }

  /** Bytes up to the end of the last complete line. */
  long complete() {
    return complete;
  }

  boolean endsWith(byte[] ending) {
    return length >= ending.length
        && Arrays.equals(line, length - ending.length, length, ending, 0, ending.length);
  }

  /** The line without its end, good until the next one. */
  ByteBuffer buffer() {
    return ByteBuffer.wrap(line, 0, length);
  }
}
