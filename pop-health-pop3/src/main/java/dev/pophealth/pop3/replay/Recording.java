package dev.pophealth.pop3.replay;

import java.util.ArrayList;
import java.util.List;

/** Writes down one connection, while others may read. */
final class Recording {

  private final int number;
  private final List<String> said = new ArrayList<>();
  private Ending ending = Ending.UNDER_WAY;
  private String words = "";

  Recording(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  synchronized void heard(String line) {
    if (said.size() < Session.MAX_LINES) {
      said.add(line);
    }
  }

  /** The first ending is the cause; what follows from it is not written down. */
  synchronized void ended(Ending how, String why) {
    if (ending == Ending.UNDER_WAY) {
      ending = how;
      words = why;
    }
  }

  synchronized Session session() {
    return new Session(number, said, ending, words);
  }
}
