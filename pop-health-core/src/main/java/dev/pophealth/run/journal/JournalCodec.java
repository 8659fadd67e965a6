package dev.pophealth.run.journal;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.run.json.Fields;
import dev.pophealth.run.json.StrictJson;

/**
 * Journal records as JSON, each on one line. The format is {@value #FORMAT}, version {@value
 * #VERSION}; {@code docs/journal.md} describes it. What was written is read back equal. Strict:
 * what is missing, not known, twice there or of another version is refused, never guessed. Safe for
 * use by many threads.
 */
public final class JournalCodec {

  /** The format's name, in the first record of a recovery. */
  public static final String FORMAT = "pop-health-journal";

  /** The format's version, beside its name. */
  public static final int VERSION = 1;

  /** The longest line that is read, in bytes of UTF-8: 4 MiB. */
  public static final int LONGEST = 4 * 1024 * 1024;

  private JournalCodec() {}

  /**
   * A record as JSON on one line, without a line end.
   *
   * @param record the record
   */
  public static String write(JournalRecord record) {
    return RecordWriter.write(record).toString();
  }

  /**
   * The record that a line holds.
   *
   * @param line what {@link #write} gave
   * @throws dev.pophealth.run.RecoveryFormatException when it is none, or of another version; says
   *     what, where and the remedy, and quotes nothing of what was read
   */
  public static JournalRecord read(String line) {
    return StrictJson.read(
        "journal record", line, LONGEST, (Fields from) -> RecordReader.read(from));
  }
}
