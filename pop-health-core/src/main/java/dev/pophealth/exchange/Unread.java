package dev.pophealth.exchange;

import java.util.Objects;

/**
 * Something in an output that could not be read. (What parsers meet: reported, never guessed)
 *
 * @param line the line that it begins in, from 1
 * @param reason why, and where there is one the remedy; one line of English, without secrets
 */
public record Unread(int line, String reason) {

  /** Refuses null. */
  public Unread {
    Objects.requireNonNull(reason, "reason");
  }
}
