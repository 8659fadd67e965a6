package dev.pophealth.health;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the health tables in an alert's text from its sentences. Such a table lists whatever is on
 * the server: only its unhealthy rows speak of the alert. (V2b)
 */
final class AlertTables {

  /** Where a word stands. */
  enum Place {
    /** In a sentence, or in a list of properties. */
    SENTENCE,
    /** In a table's header, or in a row that is not unhealthy. */
    OTHER_ROW,
    /** In an unhealthy row. */
    UNHEALTHY_ROW,
    /** First in an unhealthy row of a table whose first column is the server. */
    UNHEALTHY_SERVER
  }

  private AlertTables() {}

  /** The place of each word. A table ends at a line that begins with a note or a label. */
  static List<Place> places(List<AlertWord> words) {
    List<Place> places = new ArrayList<>(words.size());
    boolean table = false;
    boolean servers = false;
    for (int start = 0; start < words.size(); ) {
      List<AlertWord> line = words.subList(start, lineEnd(words, start));
      AlertWord first = line.get(0);
      boolean header = has(line, "alertvalue") && !first.after().labels() && namesHealthSets(line);
      if (header) {
        table = true;
        servers = first.folded().equals("server");
      } else if (first.folded().equals("note") || first.after().labels()) {
        table = false;
      }
      boolean unhealthy = table && !header && has(line, "unhealthy");
      for (int i = 0; i < line.size(); i++) {
        places.add(place(table, unhealthy, servers && i == 0));
      }
      start += line.size();
    }
    return List.copyOf(places);
  }

  private static Place place(boolean table, boolean unhealthy, boolean server) {
    if (!table) {
      return Place.SENTENCE;
    }
    if (!unhealthy) {
      return Place.OTHER_ROW;
    }
    return server ? Place.UNHEALTHY_SERVER : Place.UNHEALTHY_ROW;
  }

  private static boolean namesHealthSets(List<AlertWord> line) {
    return has(line, "healthset") || has(line, "healthsetname");
  }

  private static int lineEnd(List<AlertWord> words, int start) {
    int end = start;
    while (!words.get(end).after().breaksLine()) {
      end++;
    }
    return end + 1;
  }

  private static boolean has(List<AlertWord> line, String word) {
    return line.stream().anyMatch(each -> each.folded().equals(word));
  }
}
