package dev.pophealth.run;

import dev.pophealth.port.Journal;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.RecoveryEngine;
import dev.pophealth.recovery.Resumption;
import java.io.IOException;
import java.util.List;

/**
 * A recovery as it is written down, open or ended; for reports. Reading one takes nothing up and
 * changes nothing.
 *
 * @param name its name
 * @param state where it stands by its records; refused when this engine cannot tell, such as when
 *     it was begun under another version of its runbook
 * @param records its records, oldest first
 */
public record WrittenRecovery(String name, Resumption state, List<JournalRecord> records) {

  /** Copies the list. */
  public WrittenRecovery {
    records = List.copyOf(records);
  }

  /**
   * Reads a recovery. One that puts back what another left needs that other one in the journal too.
   *
   * @param journal where it is written down
   * @param engine what resumes it
   * @param name its name
   * @throws dev.pophealth.port.UnreadableJournalException when it cannot be understood
   * @throws IOException when it cannot be read, or there is none
   */
  public static WrittenRecovery read(Journal journal, RecoveryEngine engine, String name)
      throws IOException {
    List<JournalRecord> records = journal.read(name);
    Resumption state = new SavedRunbooks(engine, journal).resume(Replay.of(name, records));
    return new WrittenRecovery(name, state, records);
  }
}
