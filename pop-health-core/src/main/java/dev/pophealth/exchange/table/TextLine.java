package dev.pophealth.exchange.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of text with the words in it and the columns of the screen that they stand in.
 *
 * @param number the line's number, from 1
 * @param text its characters, without blanks at the end
 * @param words its words, in order
 */
record TextLine(int number, String text, List<Word> words) {

  /**
   * A word.
   *
   * @param text its characters
   * @param start the index of the first
   * @param column the screen column of the first: East Asian characters take two
   */
  record Word(String text, int start, int column) {

    int end() {
      return start + text.length();
    }

    int columnEnd() {
      return column + width(text);
    }
  }

  static TextLine of(int number, String raw) {
    String text = raw.stripTrailing();
    List<Word> words = new ArrayList<>();
    int column = 0;
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && !isBlank(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        Word word = new Word(text.substring(start, i), start, column);
        words.add(word);
        column = word.columnEnd();
      } else {
        column += width(text.substring(i, i + 1));
        i++;
      }
    }
    return new TextLine(number, text, List.copyOf(words));
  }

  boolean isBlank() {
    return words.isEmpty();
  }

  /** Whether it is the line under a table's header: nothing but dashes. */
  boolean isRule() {
    return !words.isEmpty() && words.stream().allMatch(word -> isDashes(word.text()));
  }

  /** How many blanks stand before this word. */
  int gapBefore(int word) {
    return word == 0 ? words.get(0).start() : words.get(word).start() - words.get(word - 1).end();
  }

  /** The characters from one word to another, both included. */
  String between(int first, int last) {
    return text.substring(words.get(first).start(), words.get(last).end());
  }

  private static boolean isDashes(String word) {
    return word.chars().allMatch(c -> c == '-' || c == '─' || c == '‐' || c == '–' || c == '—');
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000';
  }

  private static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += isWide(text.charAt(i)) ? 2 : 1;
    }
    return width;
  }

  /** East Asian wide characters, as consoles show them; roughly, by block. */
  private static boolean isWide(char c) {
    return c >= 0x1100
        && (c <= 0x115F
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6));
  }
}
