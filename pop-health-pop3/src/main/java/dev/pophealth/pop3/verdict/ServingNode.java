package dev.pophealth.pop3.verdict;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The server that answered, which Exchange names behind its greeting in base64 of UTF-16LE. */
public final class ServingNode {

  private static final int LONGEST = 1_024;

  private ServingNode() {}

  /**
   * The name in a greeting; empty where there is none.
   *
   * @param greeting the greeting's text
   */
  public static Optional<String> of(String greeting) {
    int open = greeting.lastIndexOf('[');
    if (open < 0 || !greeting.endsWith("]") || greeting.length() - open > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] name = Base64.getDecoder().decode(greeting.substring(open + 1, greeting.length() - 1));
      String host = new String(name, StandardCharsets.UTF_16LE);
      return isHost(host) ? Optional.of(host) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isHost(String name) {
    return !name.isEmpty()
        && name.length() <= 253
        && name.chars()
            .allMatch(
                c ->
                    (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '-'
                        || c == '.');
  }
}
