package dev.pophealth.run;

import dev.pophealth.port.Journal;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.JournalSession;
import dev.pophealth.port.JournalTurn;
import java.io.IOException;
import java.util.List;

/**
 * A journal whose process dies at one of its records: right after writing it, or before the next.
 */
final class DyingJournal implements Journal {

  /** When the process dies. */
  enum Death {
    /** The record is written, and nobody comes to hear of it. */
    AFTER_WRITING,
    /** What follows from the record is done, and can no more be written. */
    BEFORE_THE_NEXT
  }

  /** What happens at its death; what follows is an exception to whoever writes. */
  interface Dying {
    void die() throws IOException;
  }

  private final Journal journal;
  private final Death death;
  private final Dying dying;
  private int left;

  DyingJournal(Journal journal, int records, Death death) {
    this(journal, records, death, () -> {});
  }

  DyingJournal(Journal journal, int records, Death death, Dying dying) {
    this.journal = journal;
    this.left = records;
    this.death = death;
    this.dying = dying;
  }

  /** From now on everything is written. */
  void mend() {
    left = Integer.MAX_VALUE;
  }

  @Override
  public List<String> recoveries() throws IOException {
    return journal.recoveries();
  }

  @Override
  public List<JournalRecord> read(String recovery) throws IOException {
    return journal.read(recovery);
  }

  @Override
  public JournalSession open() throws IOException {
    JournalSession session = journal.open();
    return new JournalSession() {
      @Override
      public String owner() {
        return session.owner();
      }

      @Override
      public boolean alive(String owner) throws IOException {
        return session.alive(owner);
      }

      @Override
      public JournalTurn turn() throws IOException {
        return session.turn();
      }

      @Override
      public void append(String recovery, JournalRecord record) throws IOException {
        if (left == 0) {
          dying.die();
          throw new IOException("died");
        }
        session.append(recovery, record);
        left--;
        if (left == 0 && death == Death.AFTER_WRITING) {
          dying.die();
          throw new IOException("died");
        }
      }

      @Override
      public void close() throws IOException {
        session.close();
      }
    };
  }
}
