package dev.pophealth.run.journal;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.JournalSession;
import dev.pophealth.port.JournalTurn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;

/** One writer to a directory. */
final class FileSession implements JournalSession {

  private final FileJournal journal;
  private final Owners owners;
  private final TurnLock turns;
  private final String owner;
  private final OpenFiles files = new OpenFiles();
  private final ConcurrentMap<String, JournalFile.Position> seen = new ConcurrentHashMap<>();
  private long sessionsSeen = -1;
  private boolean othersSeen;

  private FileSession(FileJournal journal, Owners owners, TurnLock turns, String owner) {
    this.journal = journal;
    this.owners = owners;
    this.turns = turns;
    this.owner = owner;
  }

  static FileSession open(FileJournal journal) throws IOException {
    Owners owners = new Owners(journal.directory());
    TurnLock turns = TurnLock.in(journal.directory());
    turns.lock();
    try {
      FileSession session = new FileSession(journal, owners, turns, owners.begin());
      turns.sessionBegun();
      return session;
    } finally {
      turns.unlock();
    }
  }

  @Override
  public String owner() {
    return owner;
  }

  @Override
  public boolean alive(String other) throws IOException {
    return owners.alive(other);
  }

  @Override
  public JournalTurn turn() throws IOException {
    turns.lock();
    return new JournalTurn() {
      @Override
      public void news(BiConsumer<String, JournalRecord> each) throws IOException {
        readNews(each);
      }

      @Override
      public void close() {
        try {
          turns.unlock();
        } catch (IOException e) {
          throw new UncheckedIOException("the journal's turn could not be ended", e);
        }
      }
    };
  }

  @Override
  public void append(String recovery, JournalRecord record) throws IOException {
    Path file = journal.file(recovery);
    byte[] line = (JournalCodec.write(record) + "\n").getBytes(StandardCharsets.UTF_8);
    if (record instanceof JournalRecord.Begun) {
      files.create(file, ByteBuffer.wrap(line));
      seen.put(recovery, new JournalFile.Position(line.length, 1));
    } else {
      long start = files.append(file, ByteBuffer.wrap(line));
      // Where something else was written before it, the whole is read again with the next news.
      seen.computeIfPresent(
          recovery,
          (name, at) ->
              at.offset() == start
                  ? new JournalFile.Position(start + line.length, at.lines() + 1)
                  : at);
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
    owners.end(owner);
  }

  /** Whoever had a session since the last look, or has one now, may have written. */
  private void readNews(BiConsumer<String, JournalRecord> each) throws IOException {
    boolean others = owners.others(owner);
    long sessions = turns.sessions();
    if (sessions == sessionsSeen && !others && !othersSeen) {
      return;
    }
    for (String recovery : journal.recoveries()) {
      JournalFile file = new JournalFile(journal.file(recovery));
      JournalFile.Position from = seen.getOrDefault(recovery, JournalFile.Position.START);
      if (file.size() > from.offset()) {
        seen.put(recovery, file.read(from, record -> each.accept(recovery, record)));
      }
    }
    sessionsSeen = sessions;
    othersSeen = others;
  }
}
