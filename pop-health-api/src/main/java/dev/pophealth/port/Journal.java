package dev.pophealth.port;

import java.io.IOException;
import java.util.List;

/**
 * Where recoveries are written down, so that nothing is lost when the program dies: one list of
 * records for each recovery, only ever appended to. A file journal comes with pop-health; a
 * database will do as well. Safe for use by many threads.
 */
public interface Journal {

  /**
   * The names of all recoveries written down, the oldest first.
   *
   * @throws IOException when they cannot be told
   */
  List<String> recoveries() throws IOException;

  /**
   * All records of a recovery, oldest first, however it stands.
   *
   * @param recovery its name
   * @throws UnreadableJournalException when it was written by something else, by a newer version,
   *     or is damaged; it is left as it is
   * @throws IOException when it cannot be read, or there is none
   */
  List<JournalRecord> read(String recovery) throws IOException;

  /**
   * Opens a session to write in. Several may be open at once, in several processes; they see each
   * other.
   *
   * @throws IOException when it cannot be opened
   */
  JournalSession open() throws IOException;
}
