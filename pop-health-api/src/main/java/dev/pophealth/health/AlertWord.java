package dev.pophealth.health;

/**
 * A word of an alert's text with what stands on either side.
 *
 * @param text the word as spelled
 * @param folded the word in lower case
 * @param before what parts it from the word before; begins a line for the first word
 * @param after what parts it from the next word; ends a line for the last word
 */
record AlertWord(String text, String folded, AlertGap before, AlertGap after) {

  /** The shortest word without a digit that a dot makes a host's name: e.g. is none. */
  private static final int SHORTEST_DOTTED = 4;

  /** Whether it is a name of the model's alphabet, and no part of a path or a pattern. */
  boolean isName() {
    return NameRules.isWordCharacter(text.charAt(0))
        && text.length() <= NameRules.SERVER
        && before.opensName()
        && after.closesName();
  }

  /** Whether it is made like a host's name rather than a word: a letter, and a digit or a dot. */
  boolean looksLikeHost() {
    return hasLetter()
        && (text.chars().anyMatch(Character::isDigit)
            || (text.indexOf('.') > 0 && text.length() >= SHORTEST_DOTTED));
  }

  boolean hasLetter() {
    return text.chars().anyMatch(Character::isLetter);
  }

  boolean hasCapital() {
    return text.chars().anyMatch(Character::isUpperCase);
  }

  boolean quoted() {
    return before.opensQuote() && after.closesQuote();
  }
}
