package dev.pophealth.examples.temporal;

import dev.pophealth.port.JournalRecord;
import io.temporal.activity.ActivityInterface;
import java.util.List;

/** What is written down; the same twice changes nothing. */
@ActivityInterface
public interface JournalActivities {

  /**
   * Appends what is not written yet; durable when this returns.
   *
   * @param recovery the recovery's name
   * @param records its next records, oldest first
   */
  void append(String recovery, List<JournalRecord> records);

  /**
   * Writes a person's word on what a recovery has done, unless that is still open.
   *
   * @param recovery the recovery's name
   * @param settled what is over
   * @return whether it is written
   */
  boolean settle(String recovery, JournalRecord.Settled settled);
}
