package dev.pophealth.report;

/** Words made fit for Markdown as GitHub reads it, and within HTML. */
final class MarkdownText {

  private static final String MARKUP = "\\`*_[]<>|~$#{}";

  private MarkdownText() {}

  /** Words that stay words: no markup, no HTML, no mention, no link made of an address. */
  static String of(String words) {
    String line = OneLine.of(words, Integer.MAX_VALUE);
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '&') {
        out.append("&amp;");
      } else if (c == '@') {
        out.append("&#64;");
      } else if (c == ':' && line.startsWith("//", i + 1)) {
        out.append("&#58;");
      } else if (c == '.' && i >= 3 && line.regionMatches(true, i - 3, "www", 0, 3)) {
        out.append("&#46;");
      } else {
        if (MARKUP.indexOf(c) >= 0) {
          out.append('\\');
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /** A code span, whose fence is longer than any run of backticks in it. */
  static String code(String words) {
    String line = OneLine.of(words, Integer.MAX_VALUE);
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    if (longest == 0) {
      return "`" + line + "`";
    }
    String fence = "`".repeat(longest + 1);
    return fence + " " + line + " " + fence;
  }

  static String strong(String words) {
    return "**" + of(words) + "**";
  }
}
