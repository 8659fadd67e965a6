package dev.pophealth.pop3.dialogue;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Takes the secret out of what the server says: one that echoes a password must not bring it into a
 * report. Overwritten when closed.
 */
public final class Redaction implements AutoCloseable {

  private static final String INSTEAD = "***";

  /** Of shorter ones, what base64 leaves at every offset is found in any text. */
  private static final int LEAST_INSIDE = 5;

  private final List<char[]> hidden = new ArrayList<>();

  /**
   * Hides a secret in UTF-8, as it is and in base64, there also with whatever stands before and
   * after it; keeps copies until closed.
   */
  public void hide(byte[] secret) {
    keep(secret, 0, secret.length);
    int offsets = secret.length < LEAST_INSIDE ? 1 : 3;
    for (int offset = 0; offset < offsets; offset++) {
      byte[] shifted = new byte[offset + secret.length];
      System.arraycopy(secret, 0, shifted, offset, secret.length);
      byte[] encoded = Base64.getEncoder().encode(shifted);
      // Six bits a character: those with a foreign bit in them are left out.
      int from = (offset * 8 + 5) / 6;
      int to = offsets == 1 ? encoded.length : shifted.length * 8 / 6;
      keep(encoded, from, to);
      Arrays.fill(shifted, (byte) 0);
      Arrays.fill(encoded, (byte) 0);
    }
  }

  /** Hides this text alone, which is ASCII. */
  void hideAsItIs(byte[] text) {
    keep(text, 0, text.length);
  }

  private void keep(byte[] text, int from, int to) {
    char[] characters = new char[to - from];
    for (int i = 0; i < characters.length; i++) {
      byte one = text[from + i];
      if (one < 0) {
        Arrays.fill(characters, (char) 0);
        keepDecoded(ByteBuffer.wrap(text, from, to - from));
        return;
      }
      characters[i] = (char) one;
    }
    if (characters.length > 0) {
      hidden.add(characters);
    }
  }

  private void keepDecoded(ByteBuffer text) {
    CharBuffer room = CharBuffer.allocate(text.remaining());
    StandardCharsets.UTF_8.newDecoder().decode(text, room, true);
    if (room.position() > 0) {
      hidden.add(Arrays.copyOf(room.array(), room.position()));
    }
    Arrays.fill(room.array(), (char) 0);
  }

  /** The same text if there is nothing to hide in it. */
  public String of(String line) {
    String shown = line;
    for (int i = 0; i < hidden.size(); i++) {
      shown = without(shown, hidden.get(i), false);
    }
    return shown;
  }

  /** The same without regard to letter case, for text that came in capitals. */
  String ofAnyCase(String line) {
    String shown = line;
    for (int i = 0; i < hidden.size(); i++) {
      shown = without(shown, hidden.get(i), true);
    }
    return shown;
  }

  private static String without(String line, char[] secret, boolean anyCase) {
    int at = indexOf(line, secret, 0, anyCase);
    if (at < 0) {
      return line;
    }
    StringBuilder kept = new StringBuilder();
    int from = 0;
    while (at >= 0) {
      kept.append(line, from, at).append(INSTEAD);
      from = at + secret.length;
      at = indexOf(line, secret, from, anyCase);
    }
    return kept.append(line, from, line.length()).toString();
  }

  private static int indexOf(String line, char[] secret, int from, boolean anyCase) {
    int last = line.length() - secret.length;
    for (int i = next(line, secret, from, anyCase); i >= 0 && i <= last; ) {
      int k = 0;
      while (k < secret.length && isSame(line.charAt(i + k), secret[k], anyCase)) {
        k++;
      }
      if (k == secret.length) {
        return i;
      }
      i = next(line, secret, i + 1, anyCase);
    }
    return -1;
  }

  /** Where it could begin; the JDK finds a character faster than a loop. */
  private static int next(String line, char[] secret, int from, boolean anyCase) {
    return anyCase ? from : line.indexOf(secret[0], from);
  }

  private static boolean isSame(char one, char other, boolean anyCase) {
    return one == other || (anyCase && Character.toUpperCase(one) == Character.toUpperCase(other));
  }

  @Override
  public void close() {
    hidden.forEach(secret -> Arrays.fill(secret, (char) 0));
    hidden.clear();
  }
}
