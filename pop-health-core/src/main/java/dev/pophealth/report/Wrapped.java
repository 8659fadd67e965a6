package dev.pophealth.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines of a picture's label; a wide character counts twice. */
final class Wrapped {

  private static final int WIDTH = 36;
  private static final int LINES = 4;

  private Wrapped() {}

  /** One to four lines, the last ending in an ellipsis where more was said. */
  static List<String> of(String words) {
    String line = OneLine.of(words);
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < line.length() && lines.size() < LINES) {
      int end = end(line, start);
      String part = line.substring(start, end).strip();
      boolean last = lines.size() == LINES - 1 && end < line.length();
      lines.add(last ? part + "…" : part);
      start = end;
    }
    return lines.isEmpty() ? List.of("") : lines;
  }

  private static int end(String line, int start) {
    int width = 0;
    int blank = -1;
    int at = start;
    while (at < line.length()) {
      int c = line.codePointAt(at);
      width += wide(c) ? 2 : 1;
      if (width > WIDTH && at > start) {
        return blank > start + (at - start) / 2 ? blank : at;
      }
      at += Character.charCount(c);
      if (c == ' ' || c == '、' || c == '。') {
        blank = at;
      }
    }
    return at;
  }

  private static boolean wide(int c) {
    return c >= 0x1100;
  }
}
