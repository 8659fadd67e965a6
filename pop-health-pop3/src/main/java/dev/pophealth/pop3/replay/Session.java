package dev.pophealth.pop3.replay;

import java.util.List;
import java.util.Objects;

/**
 * What happened on one connection, so far or to its end.
 *
 * @param number the number of the connection, the first is 1
 * @param said the client's lines, without line ends, read as UTF-8; with its secrets, for a test
 *     may ask for them; at most {@value #MAX_LINES}, later ones are not kept
 * @param ending how it ended
 * @param words what is to be said of the ending, such as TLS's reason; may be empty
 */
public record Session(int number, List<String> said, Ending ending, String words) {

  /** How many lines of a client are kept. */
  public static final int MAX_LINES = 1_000;

  /** Copies the list. */
  public Session {
    said = List.copyOf(said);
    Objects.requireNonNull(ending, "ending");
    Objects.requireNonNull(words, "words");
  }

  /** Number, ending and count of lines; not the lines, for there may be a password among them. */
  @Override
  public String toString() {
    return "session " + number + ": " + said.size() + " lines, " + ending + " " + words;
  }
}
