package dev.pophealth.pop3.replay;

import java.util.Objects;

/**
 * A client that did not keep to the script. Neither part holds what may be a secret.
 *
 * @param connection the number of the connection, the first is 1
 * @param line the line of the script's transcript, the first is 1; one after the last is its end
 * @param expected what the script expects
 * @param got what came instead
 */
public record Surprise(int connection, int line, String expected, String got) {

  /** Refuses null. */
  public Surprise {
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(got, "got");
  }

  /** All in a sentence, and what to do. */
  @Override
  public String toString() {
    return "Connection "
        + connection
        + ", line "
        + line
        + " of the script: expected "
        + expected
        + ", got "
        + got
        + ". Mend the client, or let the script expect this (@any, @match REGEX).";
  }
}
