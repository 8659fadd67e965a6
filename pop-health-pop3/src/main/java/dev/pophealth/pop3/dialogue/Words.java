package dev.pophealth.pop3.dialogue;

import java.util.Locale;

/** Foreign words made fit to print: on one line, bounded, with what cannot be seen made visible. */
final class Words {

  private static final char ELLIPSIS = '…';

  private Words() {}

  /** At most {@code limit} characters; what is left out is shown by an ellipsis. */
  static String shown(String text, int limit) {
    if (text.length() <= limit && isPlain(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(Math.min(text.length(), limit) + 8);
    int i = 0;
    while (i < text.length() && shown.length() <= limit) {
      int character = text.codePointAt(i);
      append(shown, character);
      i += Character.charCount(character);
    }
    return shown.length() > limit ? cut(shown, limit) : shown.toString();
  }

  private static String cut(StringBuilder shown, int limit) {
    int length = limit - 1;
    if (Character.isHighSurrogate(shown.charAt(length - 1))) {
      length--;
    }
    shown.setLength(length);
    return shown.append(ELLIPSIS).toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder shown, int character) {
    if (character == '\t') {
      shown.append(' ');
    } else if (WireText.byteBehind(character) >= 0) {
      shown.append(String.format(Locale.ROOT, "\\x%02x", WireText.byteBehind(character)));
    } else if (isHarmless(character)) {
      shown.appendCodePoint(character);
    } else if (character < ' ' || character == 0x7f) {
      shown.append(String.format(Locale.ROOT, "\\x%02x", character));
    } else {
      shown.append(String.format(Locale.ROOT, "\\u%04x", character));
    }
  }

  private static boolean isHarmless(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
