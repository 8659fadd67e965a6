package dev.pophealth.pop3;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a server says that it can do (RFC 2449). Names are compared without letter case.
 *
 * @param lines its capabilities as it gave them, one a line, at most {@value #MOST}
 */
public record Capabilities(List<String> lines) {

  /** How many are kept. */
  public static final int MOST = 64;

  /** Copies the list, up to {@value #MOST} of it. */
  public Capabilities {
    lines = List.copyOf(lines.size() > MOST ? lines.subList(0, MOST) : lines);
  }

  /**
   * Whether a capability is there, such as {@code STLS} or {@code RESP-CODES}.
   *
   * @param name its name
   */
  public boolean has(String name) {
    return line(name) != null;
  }

  /** The SASL mechanisms offered, in capitals. */
  public List<String> sasl() {
    String line = line("SASL");
    if (line == null) {
      return List.of();
    }
    List<String> words = List.of(line.toUpperCase(Locale.ROOT).split(" +"));
    return words.subList(1, words.size());
  }

  /** The line of that name, without blanks around it; null if there is none. */
  private @Nullable String line(String name) {
    int length = name.length();
    for (String line : lines) {
      String trimmed = line.trim();
      if (trimmed.regionMatches(true, 0, name, 0, length)
          && (trimmed.length() == length || trimmed.charAt(length) == ' ')) {
        return trimmed;
      }
    }
    return null;
  }

  /** The names and arguments on one line. */
  @Override
  public String toString() {
    return String.join(", ", lines);
  }
}
