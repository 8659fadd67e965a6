package dev.pophealth.policy;

/** What people write into a policy or a ledger: one line, bounded, never empty. */
final class PersonWords {

  private static final int LIMIT = 500;

  private PersonWords() {}

  /** Returns the text, or refuses it. */
  static String checked(String what, String text) {
    if (text.isBlank() || text.length() > LIMIT) {
      throw new IllegalArgumentException(
          what
              + " has "
              + text.length()
              + " characters: write 1 to "
              + LIMIT
              + ", not only blanks");
    }
    for (int i = 0; i < text.length(); i++) {
      int type = Character.getType(text.charAt(i));
      if (type == Character.CONTROL
          || type == Character.FORMAT
          || type == Character.LINE_SEPARATOR
          || type == Character.PARAGRAPH_SEPARATOR) {
        throw new IllegalArgumentException(
            what + " has a control character at index " + i + ": write one plain line");
      }
    }
    return text;
  }
}
