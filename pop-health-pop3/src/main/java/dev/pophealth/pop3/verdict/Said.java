package dev.pophealth.pop3.verdict;

import java.util.Locale;

/**
 * What a server said, as words: lower case, without punctuation, a blank on either side of each, so
 * that looking for words finds whole ones or their beginnings. Looking is linear.
 */
final class Said {

  private static final int LONGEST = 2_048;

  private final String words;

  Said(String text) {
    StringBuilder plain = new StringBuilder(text.length() + 2).append(' ');
    String lower = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      } else if (c != '\'' && c != '’' && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    words = plain.append(' ').toString();
  }

  /**
   * Whether these words stand there, one behind the other; a star in front or at the end stands for
   * any letters that the first or the last word has beside these.
   */
  boolean has(String phrase) {
    boolean anyFront = phrase.startsWith("*");
    boolean anyEnd = phrase.endsWith("*");
    String bare = phrase.substring(anyFront ? 1 : 0, phrase.length() - (anyEnd ? 1 : 0));
    return words.contains((anyFront ? "" : " ") + bare + (anyEnd ? "" : " "));
  }
}
