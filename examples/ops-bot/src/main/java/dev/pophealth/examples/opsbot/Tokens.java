package dev.pophealth.examples.opsbot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who may come in, each by a token of their own: settings such as {@code token.kim = 3f9a...}. */
final class Tokens {

  /** Tells alerts, and may do nothing else; all other names are people. */
  static final String MACHINE = "alertmanager";

  private static final String PREFIX = "token.";
  private static final int SHORTEST = 20;

  private final Map<String, byte[]> tokens = new TreeMap<>();

  Tokens(Properties set) {
    for (String name : set.stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        String token = set.getProperty(name);
        if (token.length() < SHORTEST) {
          throw new IllegalArgumentException(
              name + " can be guessed: give it " + SHORTEST + " characters or more");
        }
        tokens.put(name.substring(PREFIX.length()), bytes("Bearer " + token));
      }
    }
  }

  /** Whose token it is. All are compared, in a time that depends on what was given only. */
  Optional<String> holder(@Nullable String authorization) {
    byte[] given = bytes(String.valueOf(authorization));
    return tokens.entrySet().stream()
        .filter(each -> MessageDigest.isEqual(given, each.getValue()))
        .map(Map.Entry::getKey)
        .reduce((one, other) -> one);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
