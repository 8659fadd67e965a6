package dev.pophealth.pop3;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A password or a token. It never shows in text and is overwritten when closed; what Java itself
 * copies on the way to the wire is out of reach. Not safe for use by many threads.
 */
public final class Secret implements AutoCloseable {

  /** The most characters of a secret; tokens are long. */
  public static final int MAX_LENGTH = 8_192;

  private final char[] characters;
  private boolean closed;

  private Secret(char[] characters) {
    this.characters = characters;
  }

  /**
   * A secret of these characters, which are copied: the caller may overwrite them at once.
   *
   * @param characters what it consists of
   * @throws IllegalArgumentException when it is empty, longer than {@value #MAX_LENGTH}, or has a
   *     CR, LF or NUL, which would be a command of its own on the wire; the message does not quote
   *     it
   */
  public static Secret of(char... characters) {
    if (characters.length == 0 || characters.length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a secret has 1 to "
              + MAX_LENGTH
              + " characters, but this one has "
              + characters.length
              + ": check where it comes from");
    }
    for (char c : characters) {
      if (c == '\r' || c == '\n' || c == 0) {
        throw new IllegalArgumentException(
            "a secret with a CR, LF or NUL cannot be sent: check where it comes from, often it is"
                + " the line end of a file");
      }
    }
    return new Secret(characters.clone());
  }

  /** In UTF-8 (RFC 6856); the caller overwrites it after use. */
  public byte[] bytes() {
    if (closed) {
      throw new IllegalStateException("the secret was closed: ask its source for another");
    }
    byte[] room = new byte[3 * characters.length];
    ByteBuffer encoded = ByteBuffer.wrap(room);
    StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .encode(CharBuffer.wrap(characters), encoded, true);
    byte[] bytes = Arrays.copyOf(room, encoded.position());
    Arrays.fill(room, (byte) 0);
    return bytes;
  }

  /** Overwrites it. */
  @Override
  public void close() {
    Arrays.fill(characters, (char) 0);
    closed = true;
  }

  /** Says that there is one, and no more. */
  @Override
  public String toString() {
    return "Secret[***]";
  }
}
