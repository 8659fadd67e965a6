package dev.pophealth.examples.fuzzing;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.run.RecoveryFormatException;
import dev.pophealth.run.journal.JournalCodec;
import java.nio.charset.StandardCharsets;

/** Lines of a journal: refused in words, or read and written back equal. */
public final class JournalTarget {

  private JournalTarget() {}

  /**
   * Reads one line.
   *
   * @param input the line in UTF-8
   */
  public static void fuzzerTestOneInput(byte[] input) {
    JournalRecord record;
    try {
      record = JournalCodec.read(new String(input, StandardCharsets.UTF_8));
    } catch (RecoveryFormatException e) {
      return;
    }
    String line = JournalCodec.write(record);
    Broken.unless(line.indexOf('\n') < 0, "a record is one line");
    Broken.unless(JournalCodec.read(line).equals(record), "what was read is read back equal");
  }
}
