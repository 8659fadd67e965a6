package dev.pophealth.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Parts a text into words: runs of the characters that names consist of, or of letters of another
 * script. Dots and dashes at the ends of a word belong to the gaps.
 */
final class AlertWords {

  private static final String LINE_END = "\n";

  private AlertWords() {}

  /** The words of a text, in order. The first begins a line, the last ends one. */
  static List<AlertWord> of(String text) {
    List<AlertWord> words = new ArrayList<>();
    int[] word = next(text, 0);
    AlertGap before = new AlertGap(LINE_END + text.substring(0, word[0]));
    while (word[0] < word[1]) {
      int[] following = next(text, word[1]);
      String gap = text.substring(word[1], following[0]);
      AlertGap after = new AlertGap(following[0] < following[1] ? gap : gap + LINE_END);
      String spelled = text.substring(word[0], word[1]);
      words.add(new AlertWord(spelled, spelled.toLowerCase(Locale.ROOT), before, after));
      before = after;
      word = following;
    }
    return List.copyOf(words);
  }

  /** Start and end of the next word; the same where there is none. */
  private static int[] next(String text, int from) {
    int start = from;
    while (start < text.length()) {
      if (beginsName(text.charAt(start))) {
        return new int[] {start, nameEnd(text, start)};
      }
      if (isForeignLetter(text.charAt(start))) {
        return new int[] {start, foreignEnd(text, start)};
      }
      start++;
    }
    return new int[] {start, start};
  }

  private static boolean beginsName(char c) {
    return NameRules.isWordCharacter(c) && c != '.' && c != '-';
  }

  /** Behind the name's last character that is neither dot nor dash. */
  private static int nameEnd(String text, int start) {
    int end = start + 1;
    for (int i = end; i < text.length() && NameRules.isWordCharacter(text.charAt(i)); i++) {
      if (beginsName(text.charAt(i))) {
        end = i + 1;
      }
    }
    return end;
  }

  private static int foreignEnd(String text, int start) {
    int end = start + 1;
    while (end < text.length() && isForeignLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isForeignLetter(char c) {
    return c > 0x7F && Character.isLetter(c);
  }
}
