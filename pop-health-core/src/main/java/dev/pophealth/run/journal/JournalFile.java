package dev.pophealth.run.journal;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.UnreadableJournalException;
import dev.pophealth.run.RecoveryFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * One recovery's file, being read. A line counts when its line end is there: the end of a file that
 * lacks it was being written when its writer died, and what it says was never relied on. When
 * somebody appends to such a file, the line is closed with {@link #CUT} first.
 */
record JournalFile(Path path) {

  /** Ends a line that was not written to its end. */
  static final String CUT = " <<< cut off here when its writer died";

  /** A first line is shorter than this. */
  private static final long LONG = 4 * 1024;

  private static final byte[] CUT_BYTES = CUT.getBytes(StandardCharsets.UTF_8);

  /**
   * Where reading has come to.
   *
   * @param offset after the last complete line, in bytes
   * @param lines how many complete lines were before it
   */
  record Position(long offset, int lines) {

    static final Position START = new Position(0, 0);
  }

  long size() throws IOException {
    return Files.size(path);
  }

  /** Whether its first line was written to its end; else the recovery was never begun. */
  boolean hasBeginning() throws IOException {
    if (size() > LONG) {
      return true;
    }
    for (byte each : Files.readAllBytes(path)) {
      if (each == '\n') {
        return true;
      }
    }
    return false;
  }

  /** Reads the complete lines from a position on. */
  Position read(Position from, Consumer<JournalRecord> each) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.position(from.offset());
      InputStream bytes = Channels.newInputStream(channel);
      LineBytes lines = new LineBytes(bytes, JournalCodec.LONGEST);
      int number = from.lines();
      while (lines.next()) {
        number++;
        if (lines.isTooLong()) {
          throw unreadable(number, "has more than " + JournalCodec.LONGEST + " bytes");
        }
        if (!lines.endsWith(CUT_BYTES)) {
          each.accept(record(number, lines.buffer()));
        }
      }
      return new Position(from.offset() + lines.complete(), number);
    }
  }

  private JournalRecord record(int number, ByteBuffer line) throws IOException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(line).toString();
      JournalRecord record = JournalCodec.read(text);
      if ((number == 1) != (record instanceof JournalRecord.Begun)) {
        throw unreadable(
            number, number == 1 ? "does not begin a recovery" : "begins a recovery once more");
      }
      return record;
    } catch (CharacterCodingException e) {
      throw unreadable(number, "is no UTF-8");
    } catch (RecoveryFormatException e) {
      throw unreadable(number, String.valueOf(e.getMessage()));
    }
  }

  private UnreadableJournalException unreadable(int line, String what) {
    return new UnreadableJournalException(
        path.toString(),
        line,
        what
            + ". Nothing was changed. See to the recovery by hand, then move the file out of the"
            + " directory");
  }
}
