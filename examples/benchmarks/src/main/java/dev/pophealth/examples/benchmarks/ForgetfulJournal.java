package dev.pophealth.examples.benchmarks;

import dev.pophealth.port.Journal;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.JournalSession;
import dev.pophealth.port.JournalTurn;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/** Keeps nothing, so that only what the runner keeps is measured. */
final class ForgetfulJournal implements Journal {

  @Override
  public List<String> recoveries() {
    return List.of();
  }

  @Override
  public List<JournalRecord> read(String recovery) throws IOException {
    throw new FileNotFoundException(recovery);
  }

  @Override
  public JournalSession open() {
    return new Session();
  }

  private static final class Session implements JournalSession {

    private final ReentrantLock turns = new ReentrantLock();

    @Override
    public String owner() {
      return "benchmark";
    }

    @Override
    public boolean alive(String owner) {
      return true;
    }

    @Override
    public JournalTurn turn() {
      turns.lock();
      return new JournalTurn() {
        @Override
        public void news(BiConsumer<String, JournalRecord> each) {}

        @Override
        public void close() {
          turns.unlock();
        }
      };
    }

    @Override
    public void append(String recovery, JournalRecord record) {}

    @Override
    public void close() {}
  }
}
