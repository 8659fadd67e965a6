package dev.pophealth.examples.temporal;

import dev.pophealth.port.Journal;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.JournalSession;
import dev.pophealth.port.JournalTurn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Instant;
import java.util.List;

/**
 * Writes to the journal, one worker at a time. What is there already is not written again, however
 * often it is told; that another worker went on after one had died is written with it.
 */
final class Journaling implements JournalActivities {

  private final Journal journal;
  private final JournalSession session;

  Journaling(Journal journal, JournalSession session) {
    this.journal = journal;
    this.session = session;
  }

  @Override
  @SuppressWarnings("try") // The turn is only had.
  public void append(String recovery, List<JournalRecord> records) {
    try (JournalTurn turn = session.turn()) {
      JournalRecord first = records.get(0);
      if (first instanceof JournalRecord.Begun begun) {
        begin(recovery, begun);
      }
      List<JournalRecord> there = journal.read(recovery);
      takeUp(recovery, there, first.at());
      for (JournalRecord record : records) {
        if (!(record instanceof JournalRecord.Begun) && !there.contains(record)) {
          session.append(recovery, record);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be written", e);
    }
  }

  private void begin(String recovery, JournalRecord.Begun begun) throws IOException {
    try {
      session.append(
          recovery,
          new JournalRecord.Begun(
              begun.at(),
              session.owner(),
              begun.incident(),
              begun.runbook(),
              begun.fingerprint(),
              begun.restores()));
    } catch (FileAlreadyExistsException e) {
      // It was written before, and the one who wrote it died before it could say so.
    }
  }

  private void takeUp(String recovery, List<JournalRecord> there, Instant at) throws IOException {
    String last = session.owner();
    for (JournalRecord record : there) {
      if (record instanceof JournalRecord.Begun begun) {
        last = begun.owner();
      } else if (record instanceof JournalRecord.Resumed resumed) {
        last = resumed.owner();
      }
    }
    if (!session.alive(last)) {
      session.append(recovery, new JournalRecord.Resumed(at, session.owner()));
    }
  }

  @Override
  @SuppressWarnings("try") // The turn is only had.
  public boolean settle(String recovery, JournalRecord.Settled settled) {
    try (JournalTurn turn = session.turn()) {
      List<JournalRecord> there = journal.read(recovery);
      boolean ended = there.stream().anyMatch(JournalRecord.Ended.class::isInstance);
      if (ended && !there.contains(settled)) {
        session.append(recovery, settled);
      }
      return ended;
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be written", e);
    }
  }
}
