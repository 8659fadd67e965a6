package dev.pophealth.pop3.verdict;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The server that answered, which Exchange names behind its greeting in base64 of UTF-16LE. */
public final class ServingNode {

  private static final int LONGEST = 1_024;

  private ServingNode() {}

  /**
   * The name in a greeting; empty where there is none, or nothing that a host could be called.
   *
   * @param greeting the greeting's text
   */
  public static Optional<String> of(String greeting) {
    String text = greeting.stripTrailing();
    int open = text.lastIndexOf('[');
    boolean isTag = open == 0 || (open > 0 && text.charAt(open - 1) == ' ');
    if (!isTag || !text.endsWith("]") || text.length() - open > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] name = Base64.getDecoder().decode(text.substring(open + 1, text.length() - 1));
      return name.length % 2 == 0
          ? Optional.of(new String(name, StandardCharsets.UTF_16LE)).filter(HostNames::isPlausible)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
