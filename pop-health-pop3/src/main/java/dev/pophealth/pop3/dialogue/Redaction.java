package dev.pophealth.pop3.dialogue;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the secret out of what the server says: one that echoes a password must not bring it into a
 * report. Overwritten when closed.
 */
final class Redaction implements AutoCloseable {

  private static final String INSTEAD = "***";

  private final List<char[]> hidden = new ArrayList<>();

  /** Hides these bytes, which are ASCII or UTF-8 text; keeps a copy until closed. */
  void hide(byte[] text) {
    if (text.length == 0) {
      return;
    }
    char[] room = new char[text.length];
    CharBuffer decoded = CharBuffer.wrap(room);
    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text), decoded, true);
    hidden.add(Arrays.copyOf(room, decoded.position()));
    Arrays.fill(room, (char) 0);
  }

  String of(String line) {
    String shown = line;
    for (char[] secret : hidden) {
      shown = without(shown, secret);
    }
    return shown;
  }

  private static String without(String line, char[] secret) {
    int at = indexOf(line, secret, 0);
    if (at < 0) {
      return line;
    }
    StringBuilder kept = new StringBuilder();
    int from = 0;
    while (at >= 0) {
      kept.append(line, from, at).append(INSTEAD);
      from = at + secret.length;
      at = indexOf(line, secret, from);
    }
    return kept.append(line, from, line.length()).toString();
  }

  private static int indexOf(String line, char[] secret, int from) {
    for (int i = from; i <= line.length() - secret.length; i++) {
      int k = 0;
      while (k < secret.length && line.charAt(i + k) == secret[k]) {
        k++;
      }
      if (k == secret.length) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void close() {
    hidden.forEach(secret -> Arrays.fill(secret, (char) 0));
    hidden.clear();
  }
}
