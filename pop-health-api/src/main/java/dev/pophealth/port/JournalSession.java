package dev.pophealth.port;

import java.io.Closeable;
import java.io.IOException;

/** One writer's hold on a journal. Safe for use by many threads. */
public interface JournalSession extends Closeable {

  /** The session's name; no other ever had it. Records name it as the one who runs a recovery. */
  String owner();

  /**
   * Whether a session still lives, this one included. A process that died keeps none.
   *
   * @param owner the session's name
   * @throws IOException when that cannot be told
   */
  boolean alive(String owner) throws IOException;

  /**
   * Waits until no other session of this journal, in whatever process, has its turn, and takes it.
   * What must not happen twice at once is decided in a turn: who runs a recovery, and which server
   * is taken out. Turns are short.
   *
   * @throws IOException when it cannot be had
   */
  JournalTurn turn() throws IOException;

  /**
   * Appends a record; it is durable when this returns. The first of a recovery is its {@link
   * JournalRecord.Begun}. Only one thread writes to one recovery at a time.
   *
   * @param recovery the recovery's name: 1 to 120 ASCII letters, digits, '.', '-' and '_'
   * @param record the record
   * @throws java.nio.file.FileAlreadyExistsException when it would be the first of a recovery that
   *     is there already; nothing was written
   * @throws IOException when it is not certain that it was written; then nothing more may be done
   *     in this recovery before it was read again
   */
  void append(String recovery, JournalRecord record) throws IOException;

  /** Ends the session; its recoveries stay as they are and can be taken up by another one. */
  @Override
  void close() throws IOException;
}
