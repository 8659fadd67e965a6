package dev.pophealth.pop3.verdict;

import java.util.Locale;

/**
 * What a server said, as words: lower case, without punctuation, a blank on either side of each, so
 * that looking for words finds whole ones or their beginnings. What is no speech is left out:
 * paths, addresses, quoted names, and a tag in brackets at the end. Everything is linear.
 */
final class Said {

  private static final int LONGEST = 2_048;

  private final String words;

  private Said(String words) {
    this.words = words;
  }

  static Said of(String text) {
    String all = text.substring(0, Math.min(text.length(), LONGEST)).strip();
    String speech = plain(withoutNames(withoutTag(all)));
    return new Said(speech.isBlank() ? plain(all) : speech);
  }

  /** Names, paths and the tag as well. */
  static Said everything(String text) {
    return new Said(plain(text.substring(0, Math.min(text.length(), LONGEST))));
  }

  /**
   * The server's own sentence: what follows a colon is quoted from elsewhere, such as an exception.
   */
  static Said opening(String text) {
    int colon = text.indexOf(": ");
    return of(colon < 0 ? text : text.substring(0, colon));
  }

  /**
   * What to look for: these words, one behind the other; a star in front or at the end stands for
   * any letters that the first or the last word has beside these.
   */
  static String sought(String phrase) {
    boolean anyFront = phrase.startsWith("*");
    boolean anyEnd = phrase.endsWith("*");
    String bare = phrase.substring(anyFront ? 1 : 0, phrase.length() - (anyEnd ? 1 : 0));
    return (anyFront ? "" : " ") + bare + (anyEnd ? "" : " ");
  }

  /** Whether that stands there. */
  boolean has(String sought) {
    return words.contains(sought);
  }

  /** Such as Dovecot's {@code [host:time]}. */
  private static String withoutTag(String text) {
    int open = text.endsWith("]") ? text.lastIndexOf('[') : -1;
    return open <= 0 ? text : text.substring(0, open);
  }

  private static String withoutNames(String text) {
    StringBuilder speech = new StringBuilder(text.length());
    for (String token : text.split("\\s+", -1)) {
      speech.append(isName(token) ? "" : token).append(' ');
    }
    return speech.toString();
  }

  private static boolean isName(String token) {
    String bare = token.startsWith("(") || token.startsWith("'") ? token.substring(1) : token;
    boolean isPath = bare.startsWith("/") || bare.startsWith("~/") || bare.startsWith("<");
    return isPath || bare.indexOf('@') >= 0 || bare.contains("://") || isQuoted(token);
  }

  private static boolean isQuoted(String token) {
    if (token.isEmpty()) {
      return false;
    }
    char quote = token.charAt(0);
    return (quote == '"' || quote == '\'') && token.indexOf(quote, 1) > 1;
  }

  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(lower.length() + 2).append(' ');
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      } else if (c != '\'' && c != '’' && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.append(' ').toString();
  }
}
