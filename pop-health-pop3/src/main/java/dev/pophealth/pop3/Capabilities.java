package dev.pophealth.pop3;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
    return arguments(name).isPresent();
  }

  /** The SASL mechanisms offered, in capitals. */
  public List<String> sasl() {
    return arguments("SASL").orElse(List.of());
  }

  private Optional<List<String>> arguments(String name) {
    return lines.stream()
        .map(line -> List.of(line.trim().toUpperCase(Locale.ROOT).split(" +")))
        .filter(words -> words.get(0).equals(name.toUpperCase(Locale.ROOT)))
        .map(words -> words.subList(1, words.size()))
        .findFirst();
  }

  /** The names and arguments on one line. */
  @Override
  public String toString() {
    return String.join(", ", lines);
  }
}
