package dev.pophealth.health;

/**
 * Foreign words made fit to keep and print: bounded, on one line, without control characters. What
 * is a secret in them stays one: redact before.
 */
public final class BoundedText {

  /** The most characters kept of a detail. */
  public static final int DETAIL = 2_000;

  private static final char ELLIPSIS = '…';
  private static final char REPLACEMENT = '\uFFFD';

  private BoundedText() {}

  /**
   * As {@link #of(String, int)} with {@link #DETAIL}.
   *
   * @param text the words
   */
  public static String detail(String text) {
    return of(text, DETAIL);
  }

  /**
   * The text with control, line-breaking and direction-changing characters replaced by a space,
   * lone surrogates by U+FFFD, cut to at most {@code limit} characters of which the last is then an
   * ellipsis. Applied to its own result it changes nothing.
   *
   * @param text the words
   * @param limit the most characters to keep, 1 or more
   */
  public static String of(String text, int limit) {
    boolean cut = text.length() > limit;
    int end = cut ? limit - 1 : text.length();
    if (cut && end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder kept = new StringBuilder(end + 1);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < end
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        kept.append(c).append(text.charAt(++i));
      } else {
        kept.append(harmless(c));
      }
    }
    return cut ? kept.append(ELLIPSIS).toString() : kept.toString();
  }

  private static char harmless(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          ' ';
      case Character.SURROGATE -> REPLACEMENT;
      default -> c;
    };
  }
}
