package dev.pophealth.pop3;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A response code of RFC 2449, section 8, such as {@code [SYS/TEMP]} of RFC 3206: levels from the
 * general to the special, in capitals, for their letter case does not count. Codes nobody knows are
 * codes as well; a reader goes by the longest part it knows.
 *
 * @param levels at least one, each of printable ASCII other than {@code /} and {@code ]}
 */
public record Pop3ResponseCode(List<String> levels) {

  /**
   * Takes the levels in any letter case.
   *
   * @throws IllegalArgumentException if there is no level, or one that RFC 2449 does not allow
   */
  public Pop3ResponseCode {
    List<String> capitals = new ArrayList<>(levels.size());
    for (String level : levels) {
      if (!isLevel(level)) {
        throw new IllegalArgumentException(
            "Response code level '"
                + level
                + "' in "
                + levels
                + ": give printable ASCII without space, '/' and ']'.");
      }
      capitals.add(level.toUpperCase(Locale.ROOT));
    }
    if (capitals.isEmpty()) {
      throw new IllegalArgumentException(
          "A response code has at least one level: give one, or no code.");
    }
    levels = List.copyOf(capitals);
  }

  /**
   * Whether this code is the other or a special case of it: {@code SYS/TEMP} is within {@code SYS}.
   */
  public boolean isWithin(Pop3ResponseCode general) {
    return levels.size() >= general.levels.size()
        && levels.subList(0, general.levels.size()).equals(general.levels);
  }

  /** The code as it stands in a reply, without its brackets. */
  @Override
  public String toString() {
    return String.join("/", levels);
  }

  /**
   * Reads what stands between the brackets; empty if it is no code, as in {@code [Error="x y"]}.
   */
  static Optional<Pop3ResponseCode> parse(String inBrackets) {
    List<String> levels = List.of(inBrackets.split("/", -1));
    return levels.stream().allMatch(Pop3ResponseCode::isLevel)
        ? Optional.of(new Pop3ResponseCode(levels))
        : Optional.empty();
  }

  private static boolean isLevel(String level) {
    return !level.isEmpty()
        && level.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '/' && c != ']');
  }
}
