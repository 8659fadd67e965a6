package dev.pophealth.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide words will be, about: SVG does not break lines, and a page is made where no font is
 * known. Rather too wide than too narrow.
 */
final class Lettering {

  /** What must not begin a line in Japanese. */
  private static final String NOT_FIRST = "、。，．・：；？！）」』】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)]}";

  /** What must not end one. */
  private static final String NOT_LAST = "（「『【〔([{";

  private Lettering() {}

  /** Of words in a font of this size. */
  static double width(String words, double size) {
    return words.codePoints().mapToDouble(Lettering::em).sum() * size;
  }

  private static double em(int c) {
    if (c >= 0x1100) {
      return 1;
    } else if ("iljftrI.,:;'|!()[] ".indexOf(c) >= 0) {
      return 0.36;
    } else if (c == 'm' || c == 'w' || c == 'M' || c == 'W' || c == '→' || c == '…') {
      return 0.95;
    }
    return Character.isUpperCase(c) ? 0.72 : 0.59;
  }

  /** Lines of at most this width; the last one ends in an ellipsis where more was said. */
  static List<String> lines(String words, double width, double size, int most) {
    String text = OneLine.of(words);
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length() && lines.size() < most) {
      int end = end(text, start, width, size);
      boolean cut = lines.size() == most - 1 && end < text.length();
      if (cut) {
        end = end(text, start, width - size, size);
      }
      lines.add(text.substring(start, end).strip() + (cut ? "…" : ""));
      start = end;
    }
    return lines;
  }

  private static int end(String text, int start, double width, double size) {
    double used = 0;
    int breakable = -1;
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      used += em(c) * size;
      if (used > width && at > start) {
        return breakable > start ? breakable : at;
      }
      at += Character.charCount(c);
      if (at < text.length() && breaksBetween(c, text.codePointAt(at))) {
        breakable = at;
      }
    }
    return at;
  }

  private static boolean breaksBetween(int before, int after) {
    if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
      return false;
    }
    return before == ' ' || (after != ' ' && (before >= 0x2E80 || after >= 0x2E80));
  }
}
