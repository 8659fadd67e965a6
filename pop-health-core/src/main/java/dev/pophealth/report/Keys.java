package dev.pophealth.report;

import java.util.Map;
import java.util.TreeMap;

/** Gives each node of a picture a key of its own that no format takes for a word of its own. */
final class Keys {

  private final Map<String, Integer> given = new TreeMap<>();

  String of(String name) {
    StringBuilder key = new StringBuilder("s_");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = c < 128 && Character.isLetterOrDigit(c);
      key.append(plain ? c : '_');
    }
    String first = key.toString();
    String free = first;
    while (given.containsKey(free)) {
      free = first + "__" + given.merge(first, 1, Integer::sum);
    }
    given.put(free, 1);
    return free;
  }
}
