package dev.pophealth.pop3.dialogue;

import java.util.ArrayList;
import java.util.List;

/** What was said, by whom; bounded. Secrets never come here. */
final class Transcript {

  private static final int LINES = 200;
  private static final int LENGTH = 200;

  private final List<String> lines = new ArrayList<>();
  private int more;

  void client(String line) {
    add("C: " + line);
  }

  void server(String line) {
    add("S: " + line);
  }

  void note(String line) {
    add("-- " + line);
  }

  /** Takes out what is known now as a secret. */
  void redact(Redaction redaction) {
    lines.replaceAll(redaction::of);
  }

  private void add(String line) {
    if (lines.size() < LINES) {
      lines.add(Words.shown(line, LENGTH));
    } else {
      more++;
    }
  }

  List<String> lines() {
    if (more == 0) {
      return List.copyOf(lines);
    }
    List<String> all = new ArrayList<>(lines);
    all.add("-- " + more + " more");
    return List.copyOf(all);
  }
}
