package dev.pophealth.pop3.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a client's lines, and gives back what it read too much. */
final class ClientLines {

  /** Octets of a line, its end aside: more than any command has, tokens included. */
  static final int MAX_LINE = 16_384;

  private final InputStream in;
  private final byte[] buffer = new byte[4_096];
  private int at;
  private int end;

  ClientLines(InputStream in) {
    this.in = in;
  }

  /**
   * The next line without its end, or what came before the client hung up; empty if nothing came.
   *
   * @throws TooLongException if it is longer than {@link #MAX_LINE}
   */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (line.size() <= MAX_LINE) {
      if (at == end && !fill()) {
        return line.size() == 0 ? Optional.empty() : Optional.of(text(line));
      }
      byte octet = buffer[at++];
      if (octet == '\n') {
        return Optional.of(text(line));
      }
      line.write(octet);
    }
    throw new TooLongException();
  }

  /** Takes what is there, or waits for the first octet; how many, 0 if the client hung up. */
  int some() throws IOException {
    if (at == end && !fill()) {
      return 0;
    }
    int count = end - at;
    at = end;
    return count;
  }

  /** What was read and not taken yet. */
  InputStream rest() {
    return new ByteArrayInputStream(buffer, at, end - at);
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private static String text(ByteArrayOutputStream line) {
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** A line without end. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
