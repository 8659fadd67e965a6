package dev.pophealth.examples.fuzzing;

import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.RecoveryEngine;
import dev.pophealth.recovery.Resumption;
import dev.pophealth.recovery.SavedRecovery;
import dev.pophealth.run.RecoveryCodec;
import dev.pophealth.run.RecoveryFormatException;
import java.nio.charset.StandardCharsets;

/** Stored recoveries: refused in words, or read, written back equal, and resumed or refused. */
public final class RecoveryTarget {

  private static final RecoveryEngine ENGINE = DecisionEngine.following(PopRunbooks.hardened());

  private RecoveryTarget() {}

  /**
   * Reads one recovery.
   *
   * @param input the JSON in UTF-8
   */
  public static void fuzzerTestOneInput(byte[] input) {
    SavedRecovery saved;
    try {
      saved = RecoveryCodec.read(new String(input, StandardCharsets.UTF_8));
    } catch (RecoveryFormatException e) {
      return;
    }
    Broken.unless(
        RecoveryCodec.read(RecoveryCodec.write(saved)).equals(saved),
        "what was read is written and read back equal");
    if (ENGINE.resume(saved) instanceof Resumption.Resumed resumed) {
      Broken.unless(resumed.recovery().saved().equals(saved), "what was resumed is what was saved");
    }
  }
}
