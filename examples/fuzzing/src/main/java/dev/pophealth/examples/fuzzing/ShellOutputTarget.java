package dev.pophealth.examples.fuzzing;

import dev.pophealth.exchange.ReadingSettings;
import dev.pophealth.exchange.ShellOutput;
import dev.pophealth.exchange.ShellReading;

/** The management shell's output: any bytes give a reading, and the same twice. */
public final class ShellOutputTarget {

  private ShellOutputTarget() {}

  /**
   * Reads one output.
   *
   * @param input the output
   */
  public static void fuzzerTestOneInput(byte[] input) {
    ShellReading read = ShellOutput.read(input, ReadingSettings.none());
    ShellReading again = ShellOutput.read(input, ReadingSettings.none());
    Broken.unless(read.facts().equals(again.facts()), "an output is read the same twice");
  }
}
