package dev.pophealth.lines;

import dev.pophealth.exchange.format.Decoded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, of which no more than a bound is kept. UTF-8, or UTF-16 by its byte order
 * mark; what is neither shows as U+FFFD.
 */
final class InputLines {

  private final Reader in;
  private final int longest;
  private long number;

  InputLines(InputStream stream, int longest) throws IOException {
    this.in = new BufferedReader(Decoded.reader(stream, StandardCharsets.UTF_8));
    this.longest = longest;
  }

  /**
   * A line.
   *
   * @param number its number, from 1
   * @param text its characters without the line end, as far as they are kept
   * @param cut whether it had more
   */
  record Line(long number, String text, boolean cut) {}

  /** The next line; null at the end of the stream. */
  @Nullable Line next() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean cut = false;
    int c = in.read();
    if (c < 0) {
      return null;
    }
    number++;
    while (c >= 0 && c != '\n') {
      if (text.length() < longest) {
        text.append((char) c);
      } else {
        cut = true;
      }
      c = in.read();
    }
    return new Line(number, text.toString().strip().replace("\uFEFF", ""), cut);
  }
}
