package dev.pophealth.examples.fuzzing;

import dev.pophealth.health.AlertText;
import dev.pophealth.pop.PopHealth;
import java.nio.charset.StandardCharsets;

/** Alert texts: any text is read, and read the same twice. */
public final class AlertTextTarget {

  private AlertTextTarget() {}

  /**
   * Reads one text.
   *
   * @param input the text in UTF-8
   */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    AlertText read = AlertText.read(text, PopHealth.model());
    Broken.unless(
        read.equals(AlertText.read(text, PopHealth.model())), "a text is read the same twice");
  }
}
