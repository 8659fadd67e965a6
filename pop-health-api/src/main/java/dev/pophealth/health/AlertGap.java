package dev.pophealth.health;

/**
 * What stands between two words of an alert's text, or at one of its ends.
 *
 * @param text the characters between
 */
record AlertGap(String text) {

  private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";
  private static final String BLANKS = " \t\u00A0\u3000";
  private static final String MARKS = "*`'\"‘’“”「」()[]";
  private static final String OPENING = "'\"‘“「";
  private static final String CLOSING = "'\"’”」";

  /** Whether a new line begins in it. */
  boolean breaksLine() {
    return hasAny(LINE_ENDS);
  }

  /** Whether the words belong together: only blanks, quotes, brackets or emphasis between. */
  boolean joins() {
    return consistsOf(BLANKS + MARKS);
  }

  /** Whether the first word labels the second. */
  boolean labels() {
    return !breaksLine() && hasAny(":：=");
  }

  /** Whether the second word goes on with a list. */
  boolean lists() {
    return hasAny(",;、") && consistsOf(BLANKS + CLOSING + OPENING + ",;、");
  }

  /** Whether a dash parts the words. */
  boolean dashes() {
    return text.strip().length() == 1 && "-–—".contains(text.strip());
  }

  /** Whether the value before it is at its end here. */
  boolean endsValue() {
    return breaksLine() || (!text.isEmpty() && (CLOSING + ",;)]").indexOf(first()) >= 0);
  }

  /** Whether a name may begin behind it: no path, no pattern, nothing blotted out. */
  boolean opensName() {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    return isBlank(last) || (OPENING + "([:=;,：、").indexOf(last) >= 0;
  }

  /** Whether a name may end before it: no path, no pattern, nothing blotted out. */
  boolean closesName() {
    if (isBlank(first()) || (CLOSING + ")],;、。").indexOf(first()) >= 0) {
      return true;
    }
    boolean closesSentence = ".!?:".indexOf(first()) >= 0;
    return closesSentence
        && (text.length() == 1
            || isBlank(text.charAt(1))
            || (CLOSING + ")]").indexOf(text.charAt(1)) >= 0);
  }

  /** Whether it ends in an opening quote. */
  boolean opensQuote() {
    return !text.isEmpty() && OPENING.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether it begins with a closing quote. */
  boolean closesQuote() {
    return !text.isEmpty() && CLOSING.indexOf(text.charAt(0)) >= 0;
  }

  /** Whether the dash of a command's parameter is its end. */
  boolean opensParameter() {
    return text.endsWith("-") || text.endsWith("–");
  }

  /** Whether it parts the sides of an identity. */
  boolean partsIdentity() {
    return text.equals("\\");
  }

  private char first() {
    return text.isEmpty() ? ' ' : text.charAt(0);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private boolean hasAny(String characters) {
    return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
  }

  private boolean consistsOf(String characters) {
    return text.chars().allMatch(c -> characters.indexOf(c) >= 0);
  }
}
