package dev.pophealth.report;

/** Foreign words made fit for one line: no control or direction-changing characters, bounded. */
final class OneLine {

  /** The most characters told of one thing. */
  static final int LIMIT = 400;

  private OneLine() {}

  static String of(String text) {
    return of(text, LIMIT);
  }

  static String of(String text, int limit) {
    StringBuilder kept = new StringBuilder();
    int length = 0;
    boolean blank = false;
    for (int i = 0; i < text.length() && length <= limit; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isBlank(c)) {
        blank = length > 0;
        continue;
      }
      if (blank) {
        kept.append(' ');
        length++;
        blank = false;
      }
      kept.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c);
      length++;
    }
    return length <= limit ? kept.toString() : cut(kept, limit);
  }

  private static String cut(StringBuilder kept, int limit) {
    kept.setLength(kept.offsetByCodePoints(0, limit - 1));
    return kept.append('…').toString();
  }

  private static boolean isBlank(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
