package dev.pophealth.examples.fuzzing;

import dev.pophealth.lines.LineEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** The engine by lines of JSON: every line is answered, whatever stands in it. */
public final class LinesTarget {

  private LinesTarget() {}

  /**
   * Answers the lines of one input.
   *
   * @param input lines of JSON
   * @throws IOException never: the input is in memory
   */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    LineEngine.ofPop()
        .answerAll(
            new ByteArrayInputStream(input),
            answer -> Broken.unless(answer.json().indexOf('\n') < 0, "an answer is one line"));
  }
}
