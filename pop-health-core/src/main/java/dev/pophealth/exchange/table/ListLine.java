package dev.pophealth.exchange.table;

import org.jspecify.annotations.Nullable;

/**
 * A line of a list that begins a property: {@code Name : value}.
 *
 * @param name the property's name
 * @param indent the screen column of its first letter
 * @param colon the index of the colon
 * @param value what is behind the colon, without blanks round it
 */
record ListLine(String name, int indent, int colon, String value) {

  private static final int LONGEST_NAME = 64;

  /** The property that the line begins, or null when it begins none. */
  static @Nullable ListLine of(TextLine line) {
    String text = line.text();
    int start = line.indent();
    int end = start;
    while (end < text.length() && end - start <= LONGEST_NAME && isOfName(text.charAt(end))) {
      end++;
    }
    if (end == start || end - start > LONGEST_NAME || !Character.isLetter(text.charAt(start))) {
      return null;
    }
    int colon = end;
    while (colon < text.length() && text.charAt(colon) == ' ') {
      colon++;
    }
    if (colon >= text.length() || text.charAt(colon) != ':') {
      return null;
    }
    boolean parted = colon + 1 == text.length() || text.charAt(colon + 1) == ' ';
    String name = text.substring(start, end);
    if (!parted || (colon == end && !Properties.isKnown(name))) {
      return null;
    }
    return new ListLine(name, start, colon, text.substring(colon + 1).strip());
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || c == '.';
  }
}
