package dev.pophealth.exchange.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as text: a byte order mark decides (UTF-8, UTF-16LE, UTF-16BE), else the charset that was
 * named. What is no text there comes as U+FFFD.
 */
public final class Decoded {

  private Decoded() {}

  /**
   * A reader of the bytes.
   *
   * @param bytes the bytes; left open
   * @param named the charset where there is no byte order mark
   * @throws IOException when the stream cannot be read
   */
  public static Reader reader(InputStream bytes, Charset named) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, 3);
    byte[] mark = in.readNBytes(3);
    in.unread(mark);
    return new InputStreamReader(
        in,
        charset(mark, named)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  /** The mark itself stays in the text, where it is dropped like any further one. */
  private static Charset charset(byte[] mark, Charset named) {
    if (begins(mark, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (begins(mark, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return begins(mark, 0xEF, 0xBB, 0xBF) ? StandardCharsets.UTF_8 : named;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
