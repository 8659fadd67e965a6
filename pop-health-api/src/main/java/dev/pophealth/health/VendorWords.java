package dev.pophealth.health;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The spellings of one vendor enum. Reading is total: letter case and white space are ignored, and
 * a word that is not known gives the fallback.
 */
final class VendorWords<E extends Enum<E>> {

  /** No vendor word is longer; what is, is not looked at. */
  private static final int LONGEST = 64;

  private final Map<String, E> constants;
  private final E fallback;

  private VendorWords(Map<String, E> constants, E fallback) {
    this.constants = Collections.unmodifiableMap(constants);
    this.fallback = fallback;
  }

  /** The word of each constant; the fallback's own word need not be the vendor's. */
  static <E extends Enum<E>> VendorWords<E> of(
      E[] constants, Function<E, String> word, E fallback) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : constants) {
      add(words, word.apply(constant), constant);
    }
    return new VendorWords<>(words, fallback);
  }

  /** These words, and more that mean a constant: other spellings, numbers. */
  VendorWords<E> and(E constant, String... others) {
    Map<String, E> words = new LinkedHashMap<>(constants);
    for (String other : List.of(others)) {
      add(words, other, constant);
    }
    return new VendorWords<>(words, fallback);
  }

  /** The constant of the word, or the fallback. */
  E parse(String word) {
    return word.length() > LONGEST ? fallback : constants.getOrDefault(folded(word), fallback);
  }

  private static <E extends Enum<E>> void add(Map<String, E> words, String word, E constant) {
    E before = words.put(folded(word), constant);
    if (before != null) {
      throw new IllegalArgumentException(
          "[" + word + "] would mean both " + before + " and " + constant + ": name it once");
    }
  }

  private static String folded(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        letters.append((char) (c + ('a' - 'A')));
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
