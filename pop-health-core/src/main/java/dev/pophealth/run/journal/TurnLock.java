package dev.pophealth.run.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One turn at a time in a directory, among the threads of this process and among processes. Its
 * file has one byte for each session that ever began, so that whoever has the turn sees whether
 * there was a new one.
 */
final class TurnLock {

  private static final ConcurrentMap<Path, TurnLock> LOCKS = new ConcurrentHashMap<>();

  private final Path file;
  private final ReentrantLock threads = new ReentrantLock();
  private @Nullable FileChannel channel;

  private TurnLock(Path file) {
    this.file = file;
  }

  static TurnLock in(Path journal) {
    return LOCKS.computeIfAbsent(journal.resolve("turn.lock"), TurnLock::new);
  }

  /** Waits for the turn; a thread that has it may take it again. */
  void lock() throws IOException {
    threads.lock();
    if (threads.getHoldCount() > 1) {
      return;
    }
    try {
      FileChannel opened =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        opened.lock();
      } catch (IOException | RuntimeException e) {
        opened.close();
        throw e;
      }
      channel = opened;
    } catch (IOException | RuntimeException e) {
      threads.unlock();
      throw e;
    }
  }

  void unlock() throws IOException {
    try {
      if (threads.getHoldCount() == 1 && channel != null) {
        channel.close();
        channel = null;
      }
    } finally {
      threads.unlock();
    }
  }

  /** How many sessions have begun; to be asked in a turn. */
  long sessions() throws IOException {
    return held().size();
  }

  /** Counts one more session; to be done in a turn. */
  void sessionBegun() throws IOException {
    FileChannel file = held();
    file.write(ByteBuffer.wrap(new byte[] {'.'}), file.size());
  }

  private FileChannel held() {
    FileChannel held = channel;
    if (held == null) {
      throw new IllegalStateException("nobody has the turn: lock first");
    }
    return held;
  }
}
