package dev.pophealth.exchange.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of text with the words in it and the columns of the screen that they stand in. */
final class TextLine {

  private static final String DASHES = "-─‐–—";

  private final int number;
  private final String text;
  private final boolean ended;
  private @Nullable List<Word> words;

  private TextLine(int number, String text, boolean ended) {
    this.number = number;
    this.text = text;
    this.ended = ended;
  }

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

  /**
   * A line.
   *
   * @param ended whether a line end follows; else it may be cut
   */
  static TextLine of(int number, String raw, boolean ended) {
    return new TextLine(number, raw.stripTrailing(), ended);
  }

  /** Whether a line end follows; else it may be cut. */
  boolean isEnded() {
    return ended;
  }

  /** The line's number, from 1. */
  int number() {
    return number;
  }

  /** Its characters, without blanks at the end. */
  String text() {
    return text;
  }

  /** Its words, in order. */
  List<Word> words() {
    List<Word> known = words;
    if (known == null) {
      known = split(text);
      words = known;
    }
    return known;
  }

  /** The index of its first character that is no blank; its length when there is none. */
  int indent() {
    int start = 0;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static List<Word> split(String text) {
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
    return List.copyOf(words);
  }

  boolean isBlank() {
    return indent() == text.length();
  }

  /** Whether it is the line under a table's header: nothing but dashes. */
  boolean isRule() {
    int start = indent();
    return start < text.length()
        && DASHES.indexOf(text.charAt(start)) >= 0
        && words().stream().allMatch(word -> isDashes(word.text()));
  }

  /** How many blanks stand before this word. */
  int gapBefore(int word) {
    return word == 0
        ? words().get(0).start()
        : words().get(word).start() - words().get(word - 1).end();
  }

  /** The characters from one word to another, both included. */
  String between(int first, int last) {
    return text.substring(words().get(first).start(), words().get(last).end());
  }

  private static boolean isDashes(String word) {
    return word.chars().allMatch(c -> DASHES.indexOf(c) >= 0);
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
