package dev.pophealth.pop3.dialogue;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as text, so that none is lost: what is no UTF-8 becomes a lone surrogate, which valid text
 * never has, from U+DC80 for 0x80 to U+DCFF for 0xFF.
 */
final class WireText {

  private static final char ESCAPE = '\uDC00';

  private WireText() {}

  static String of(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (bytes[i] < 0) {
        return decoded(ByteBuffer.wrap(bytes, from, length));
      }
    }
    return new String(bytes, from, length, StandardCharsets.US_ASCII);
  }

  private static String decoded(ByteBuffer in) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CoderResult result = decoder.decode(in, out, true);
    while (result.isMalformed()) {
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (ESCAPE + (in.get() & 0xff)));
      }
      result = decoder.decode(in, out, true);
    }
    return out.flip().toString();
  }

  /** Whether it is text that a reply may have: no control character, nothing but UTF-8. */
  static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? c != '\t' : c >= 0x7f && !isCleanBeyondAscii(text, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCleanBeyondAscii(String text, int at) {
    char c = text.charAt(at);
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return !Character.isISOControl(c);
  }

  /** The byte that a lone surrogate stands for; negative for all other characters. */
  static int byteBehind(int character) {
    return character >= ESCAPE + 0x80 && character <= ESCAPE + 0xff ? character - ESCAPE : -1;
  }
}
