package dev.pophealth.pop3.dialogue;

/** Foreign words made fit to print: on one line, bounded, without control characters. */
final class Words {

  private static final char ELLIPSIS = '…';

  private Words() {}

  static String shown(String text, int limit) {
    StringBuilder shown = new StringBuilder(Math.min(text.length(), limit));
    for (int i = 0; i < text.length(); i++) {
      if (shown.length() == limit - 1 && i < text.length() - 1) {
        return shown.append(ELLIPSIS).toString();
      }
      char c = text.charAt(i);
      shown.append(isHarmless(c) ? c : ' ');
    }
    return shown.toString();
  }

  private static boolean isHarmless(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
