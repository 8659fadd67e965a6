package dev.pophealth.exchange.format;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The name of a property, as names are compared. The same few dozen come again in every row, so
 * those met first are kept.
 *
 * @param folded the name in lower case and without blanks
 * @param secret whether its value may be one
 */
record PropertyName(String folded, boolean secret) {

  private static final int KEPT = 2_000;
  private static final int LONGEST_KEPT = 64;

  private static final Map<String, PropertyName> MET = new ConcurrentHashMap<>();

  static PropertyName of(String name) {
    PropertyName met = MET.get(name);
    if (met != null) {
      return met;
    }
    String folded = folded(name);
    PropertyName made = new PropertyName(folded, Secrets.isSecret(folded));
    if (name.length() <= LONGEST_KEPT && MET.size() < KEPT) {
      MET.put(name, made);
    }
    return made;
  }

  private static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded.append((char) (c + ('a' - 'A')));
      } else if (c > ' ' && c != '\u00A0') {
        folded.append(c);
      }
    }
    return folded.toString();
  }
}
