package dev.pophealth.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Takes something away from an output: lines, ends of lines, words. */
final class Loss {

  private Loss() {}

  /**
   * Takes something away, or puts a word in where words are parted by blanks alone.
   *
   * @param table whether the output is a table of such words
   * @param times how often
   */
  static String of(String text, boolean table, int times, SplittableRandom random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int i = 0; i < times && !lines.isEmpty(); i++) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      switch (random.nextInt(6)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
        case 2 -> lines.set(at, withoutWord(line, random));
        case 3 -> lines.subList(at, Math.min(lines.size(), at + 1 + random.nextInt(5))).clear();
        case 4 -> lines.set(at, table ? withStrayWord(line, random) : "");
        default -> {
          String all = String.join("\n", lines);
          return all.substring(0, random.nextInt(all.length() + 1));
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String withoutWord(String line, SplittableRandom random) {
    List<String> words = new ArrayList<>(Arrays.asList(line.split("(?<=\\S)(?=\\s)")));
    if (words.size() < 2) {
      return "";
    }
    words.remove(random.nextInt(words.size()));
    return String.join("", words);
  }

  /** A word that belongs to no row, among those of one. */
  private static String withStrayWord(String line, SplittableRandom random) {
    int at = line.indexOf(' ', random.nextInt(line.length() + 1));
    return at < 0 ? line : line.substring(0, at) + " ?" + line.substring(at);
  }
}
