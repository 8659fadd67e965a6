package dev.pophealth.exchange.process;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The marks of a script in what a process printed: a word of their own, a name, base64, a full
 * stop. Whatever stands between them is passed over, and so are line ends that somebody broke a
 * mark with.
 */
final class Marks {

  private final Map<String, String> marks = new LinkedHashMap<>();

  private Marks() {}

  /**
   * Finds them.
   *
   * @param token the word that they begin with
   * @param printed what was printed, each byte as one character
   */
  static Marks in(String token, String printed) {
    Marks found = new Marks();
    String text = printed.replace("\u0000", "");
    int at = text.indexOf(token);
    while (at >= 0) {
      int end = found.read(text, at + token.length());
      at = text.indexOf(token, end);
    }
    return found;
  }

  /** Reads what follows the word; returns where it stopped. */
  private int read(String text, int from) {
    int at = skipWhite(text, from);
    int nameEnd = at;
    while (nameEnd < text.length() && isNameCharacter(text.charAt(nameEnd))) {
      nameEnd++;
    }
    int end = text.indexOf('.', nameEnd);
    if (nameEnd == at || end < 0) {
      return nameEnd;
    }
    String value = decoded(text.substring(nameEnd, end));
    if (value == null) {
      return nameEnd;
    }
    marks.putIfAbsent(text.substring(at, nameEnd), value);
    return end;
  }

  private static @Nullable String decoded(String base64) {
    try {
      return new String(
          Base64.getDecoder().decode(base64.replaceAll("[ \r\n]", "")), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static int skipWhite(String text, int from) {
    int at = from;
    while (at < text.length() && " \r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  boolean has(String name) {
    return marks.containsKey(name);
  }

  @Nullable String value(String name) {
    return marks.get(name);
  }

  /** The error of a mark, if it is there: its id on the first line, its words behind. */
  @Nullable ShellError error(String name) {
    String text = marks.get(name);
    if (text == null) {
      return null;
    }
    int end = text.indexOf('\n');
    return end < 0
        ? new ShellError("", text)
        : new ShellError(text.substring(0, end), text.substring(end + 1));
  }
}
