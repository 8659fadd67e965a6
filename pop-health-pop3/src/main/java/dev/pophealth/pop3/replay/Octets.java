package dev.pophealth.pop3.replay;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Octets as a string of as many characters, U+0000 to U+00FF, so that moves are plain values; and
 * how a transcript writes them.
 */
final class Octets {

  private static final String HEX = "0123456789abcdef";

  private Octets() {}

  /** The octets of a text in UTF-8. */
  static String ofText(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static String of(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String octets) {
    return octets.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The text of a line that ends in CR LF and is safe to show; empty for any other octets. */
  static Optional<String> line(String octets) {
    if (!octets.endsWith("\r\n")) {
      return Optional.empty();
    }
    byte[] text = bytes(octets.substring(0, octets.length() - 2));
    try {
      String line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
      return line.codePoints().allMatch(Octets::isShown) ? Optional.of(line) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Printable ASCII as it is, all else as {@code \r}, {@code \n}, {@code \t} or {@code \xHH}. */
  static String escape(String octets) {
    StringBuilder text = new StringBuilder(octets.length() + 16);
    for (int i = 0; i < octets.length(); i++) {
      char c = octets.charAt(i);
      boolean edge = i == octets.length() - 1 && c == ' ';
      switch (c) {
        case '\r' -> text.append("\\r");
        case '\n' -> text.append("\\n");
        case '\t' -> text.append("\\t");
        case '\\' -> text.append("\\\\");
        default -> {
          if (c < ' ' || c > '~' || edge) {
            text.append("\\x").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          } else {
            text.append(c);
          }
        }
      }
    }
    return text.toString();
  }

  /**
   * Reads what {@link #escape} wrote; other characters stand for their octets in UTF-8.
   *
   * @throws IllegalArgumentException at a backslash that begins none of the escapes
   */
  static String unescape(String text) {
    StringBuilder octets = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int next = text.indexOf('\\', at);
      int end = next < 0 ? text.length() : next;
      octets.append(ofText(text.substring(at, end)));
      at = end;
      if (next >= 0) {
        char kind = next + 1 < text.length() ? text.charAt(next + 1) : ' ';
        octets.append(escaped(text, next, kind));
        at = next + (kind == 'x' ? 4 : 2);
      }
    }
    return octets.toString();
  }

  private static char escaped(String text, int backslash, char kind) {
    return switch (kind) {
      case 'r' -> '\r';
      case 'n' -> '\n';
      case 't' -> '\t';
      case '\\' -> '\\';
      case 'x' -> (char) (hex(text, backslash, 2) << 4 | hex(text, backslash, 3));
      default -> throw noEscape(backslash);
    };
  }

  private static int hex(String text, int backslash, int after) {
    int at = backslash + after;
    int digit = at < text.length() ? HEX.indexOf(Character.toLowerCase(text.charAt(at))) : -1;
    if (digit < 0) {
      throw noEscape(backslash);
    }
    return digit;
  }

  private static IllegalArgumentException noEscape(int backslash) {
    return new IllegalArgumentException(
        "an escape that is none, at character "
            + (backslash + 1)
            + " of the octets: write \\r, \\n, \\t, \\\\ or \\xHH");
  }

  private static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          codePoint == '\t';
      default -> true;
    };
  }
}
