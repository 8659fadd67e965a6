package dev.pophealth.lines;

import java.util.Objects;

/**
 * What is said to one line.
 *
 * @param line the line's number, from 1
 * @param json the answer: a JSON object on one line, without a line end
 * @param refused whether the line was refused and changed nothing; the answer says why
 */
public record LineAnswer(long line, String json, boolean refused) {

  /** Refuses null. */
  public LineAnswer {
    Objects.requireNonNull(json, "json");
  }
}
