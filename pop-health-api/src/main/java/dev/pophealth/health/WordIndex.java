package dev.pophealth.health;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds names of one or several words at a place in a text, in any letter case. */
final class WordIndex<T> {

  private final Map<String, List<Entry<T>>> byFirstWord = new LinkedHashMap<>();

  /**
   * What stands at a place.
   *
   * @param value what goes by the name
   * @param last the index of the name's last word
   */
  record Hit<T>(T value, int last) {}

  private record Entry<T>(List<String> words, T value) {}

  /** Takes in a name; of two that are the same the first counts. */
  void add(String name, T value) {
    List<String> words = AlertWords.of(name).stream().map(AlertWord::folded).toList();
    if (!words.isEmpty()) {
      byFirstWord
          .computeIfAbsent(words.get(0), first -> new ArrayList<>())
          .add(new Entry<>(words, value));
    }
  }

  /** The longest name that begins at this word and goes on with nothing but blanks between. */
  Optional<Hit<T>> at(List<AlertWord> text, int start) {
    Hit<T> longest = null;
    for (Entry<T> entry : byFirstWord.getOrDefault(text.get(start).folded(), List.of())) {
      int last = start + entry.words().size() - 1;
      if ((longest == null || last > longest.last()) && stands(entry.words(), text, start)) {
        longest = new Hit<>(entry.value(), last);
      }
    }
    return Optional.ofNullable(longest);
  }

  private static boolean stands(List<String> words, List<AlertWord> text, int start) {
    if (start + words.size() > text.size()) {
      return false;
    }
    for (int i = 1; i < words.size(); i++) {
      if (!text.get(start + i - 1).after().joins()
          || !text.get(start + i).folded().equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
