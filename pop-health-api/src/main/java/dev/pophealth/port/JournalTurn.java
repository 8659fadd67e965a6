package dev.pophealth.port;

import java.io.IOException;
import java.util.function.BiConsumer;

/** A time in which no other session decides anything. For the thread that took it. */
public interface JournalTurn extends AutoCloseable {

  /**
   * Shows what this session has not seen yet: everything the first time, then what other sessions
   * have appended since. What is of one recovery comes in order.
   *
   * @param each takes a recovery's name and a record
   * @throws UnreadableJournalException when something is written that this version cannot read
   * @throws IOException when it cannot be read
   */
  void news(BiConsumer<String, JournalRecord> each) throws IOException;

  /** Ends the turn. */
  @Override
  void close();
}
