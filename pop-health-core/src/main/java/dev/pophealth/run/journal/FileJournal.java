package dev.pophealth.run.journal;

import dev.pophealth.port.Journal;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.JournalSession;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The journal as files in one directory of a local disk: {@code <recovery>.jsonl} for each
 * recovery, only ever appended to, each record forced to the disk before it counts. What its writer
 * left half-written when it died is passed over; anything else that cannot be read is refused, with
 * file and line, and left as it is. Several processes of one machine may use one directory. Safe
 * for use by many threads.
 *
 * <p>A file of a recovery that has ended and owes nothing may be moved away at any time; what it
 * tells is not counted any more then.
 */
public final class FileJournal implements Journal {

  static final String ENDING = ".jsonl";

  private final Path directory;

  private FileJournal(Path directory) {
    this.directory = directory;
  }

  /**
   * The journal in a directory, which is made if it is not there: for its owner only, where the
   * file system knows owners.
   *
   * @param directory the directory; on a local disk, where locks and forced writes hold
   * @throws IOException when it cannot be made or is something else
   */
  public static FileJournal in(Path directory) throws IOException {
    Directories.make(directory);
    return new FileJournal(directory.toRealPath());
  }

  /** The directory. */
  public Path directory() {
    return directory;
  }

  @Override
  public List<String> recoveries() throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + ENDING)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (new JournalFile(file).hasBeginning()) {
          names.add(name.substring(0, name.length() - ENDING.length()));
        }
      }
    }
    Collections.sort(names);
    return names;
  }

  @Override
  public List<JournalRecord> read(String recovery) throws IOException {
    List<JournalRecord> records = new ArrayList<>();
    new JournalFile(file(recovery)).read(JournalFile.Position.START, records::add);
    if (records.isEmpty()) {
      throw new NoSuchFileException(file(recovery).toString(), null, "its beginning was cut off");
    }
    return records;
  }

  @Override
  public JournalSession open() throws IOException {
    return FileSession.open(this);
  }

  /** Where a recovery is kept; refuses names that would be files elsewhere. */
  Path file(String recovery) {
    boolean fit =
        !recovery.isEmpty()
            && recovery.length() <= 120
            && recovery.charAt(0) != '.'
            && recovery.chars().allMatch(FileJournal::fits);
    if (!fit) {
      throw new IllegalArgumentException(
          "a recovery's name has 1 to 120 ASCII letters, digits, '.', '-' and '_' and begins with"
              + " none of the dots, but this has "
              + recovery.length()
              + " characters: choose another");
    }
    return directory.resolve(recovery + ENDING);
  }

  private static boolean fits(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-'
        || c == '_';
  }
}
