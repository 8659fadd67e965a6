package dev.pophealth.run.fake;

import dev.pophealth.port.Journal;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.JournalSession;
import dev.pophealth.port.JournalTurn;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/**
 * A journal in memory. It outlives the crash of a runner, which it can play: {@link #crash} takes
 * all sessions their lives, {@link #upTo} gives a journal as it was after any record. Safe for use
 * by many threads.
 */
public final class MemoryJournal implements Journal {

  private final ReentrantLock turns = new ReentrantLock();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<JournalRecord>> recoveries = new LinkedHashMap<>();
  private final Set<String> alive = new HashSet<>();
  private int opened;

  /**
   * One record of a recovery.
   *
   * @param recovery the recovery's name
   * @param record the record
   */
  public record Entry(String recovery, JournalRecord record) {}

  /** An empty journal. */
  public MemoryJournal() {}

  @Override
  public synchronized List<String> recoveries() {
    return List.copyOf(recoveries.keySet());
  }

  @Override
  public synchronized List<JournalRecord> read(String recovery) throws IOException {
    List<JournalRecord> records = recoveries.get(recovery);
    if (records == null) {
      throw new FileNotFoundException("no recovery is named " + recovery);
    }
    return List.copyOf(records);
  }

  /** All records of all recoveries, in the order in which they were appended. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public synchronized JournalSession open() {
    Session session = new Session("session-" + ++opened);
    alive.add(session.owner());
    return session;
  }

  /** Ends all sessions as if their processes had died: from now on they can write nothing. */
  public synchronized void crash() {
    alive.clear();
  }

  /**
   * This journal as it was after some of its records, with no session open.
   *
   * @param records how many, 0 to the number of {@link #entries}
   */
  public synchronized MemoryJournal upTo(int records) {
    MemoryJournal earlier = new MemoryJournal();
    earlier.opened = opened;
    for (Entry entry : entries.subList(0, records)) {
      earlier.add(entry);
    }
    return earlier;
  }

  private void add(Entry entry) {
    entries.add(entry);
    recoveries.computeIfAbsent(entry.recovery(), first -> new ArrayList<>()).add(entry.record());
  }

  /** One writer. */
  private final class Session implements JournalSession {

    private final String owner;
    private final Set<Integer> mine = new HashSet<>();
    private int seen;

    Session(String owner) {
      this.owner = owner;
    }

    @Override
    public String owner() {
      return owner;
    }

    @Override
    public boolean alive(String other) {
      synchronized (MemoryJournal.this) {
        return alive.contains(other);
      }
    }

    @Override
    public JournalTurn turn() throws IOException {
      turns.lock();
      return new JournalTurn() {
        @Override
        public void news(BiConsumer<String, JournalRecord> each) {
          unseen().forEach(entry -> each.accept(entry.recovery(), entry.record()));
        }

        @Override
        public void close() {
          turns.unlock();
        }
      };
    }

    @Override
    public void append(String recovery, JournalRecord record) throws IOException {
      synchronized (MemoryJournal.this) {
        if (!alive.contains(owner)) {
          throw new IOException("the session " + owner + " is over and can write nothing");
        }
        boolean first = record instanceof JournalRecord.Begun;
        if (first && recoveries.containsKey(recovery)) {
          throw new FileAlreadyExistsException(recovery);
        } else if (!first && !recoveries.containsKey(recovery)) {
          throw new FileNotFoundException("no recovery is named " + recovery + ": begin it first");
        }
        mine.add(entries.size());
        add(new Entry(recovery, record));
      }
    }

    @Override
    public void close() {
      synchronized (MemoryJournal.this) {
        alive.remove(owner);
      }
    }

    private List<Entry> unseen() {
      synchronized (MemoryJournal.this) {
        List<Entry> news = new ArrayList<>();
        for (; seen < entries.size(); seen++) {
          if (!mine.remove(seen)) {
            news.add(entries.get(seen));
          }
        }
        return news;
      }
    }
  }
}
