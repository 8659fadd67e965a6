package dev.pophealth.run.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files being appended to: the ones used last stay open, since there may be more recoveries
 * than a process may have files. Safe for use by many threads, of which one at a time uses one
 * file.
 */
final class OpenFiles implements Closeable {

  /** Well under the 1,024 files that a process may have open by default on Linux. */
  private static final int KEPT = 256;

  private static final byte[] LINE_END = {'\n'};

  private final Map<Path, FileChannel> channels = new LinkedHashMap<>(16, 0.75f, true);
  private boolean closed;

  /** Makes a file, and a line in it, durable; the file must not be there. */
  void create(Path path, ByteBuffer line) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      writeAll(channel, line);
      channel.force(true);
      Directories.force(path);
      keep(path, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Makes a line at the end of a file durable.
   *
   * @return where the line begins
   */
  long append(Path path, ByteBuffer line) throws IOException {
    FileChannel channel = take(path);
    boolean reopened = channel == null;
    if (channel == null) {
      channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
    try {
      channel.position(channel.size());
      if (reopened && !endsInLineEnd(channel)) {
        writeAll(channel, ByteBuffer.wrap(JournalFile.CUT.getBytes(StandardCharsets.UTF_8)));
        writeAll(channel, ByteBuffer.wrap(LINE_END));
      }
      long start = channel.position();
      writeAll(channel, line);
      channel.force(false);
      keep(path, channel);
      return start;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean endsInLineEnd(FileChannel channel) throws IOException {
    long size = channel.size();
    if (size == 0) {
      return true;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, size - 1);
    return last.get(0) == '\n';
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private synchronized @Nullable FileChannel take(Path path) {
    return channels.remove(path);
  }

  private void keep(Path path, FileChannel channel) throws IOException {
    List<FileChannel> over = new ArrayList<>();
    synchronized (this) {
      if (closed) {
        over.add(channel);
      } else {
        channels.put(path, channel);
        if (channels.size() > KEPT) {
          Path eldest = channels.keySet().iterator().next();
          over.add(channels.remove(eldest));
        }
      }
    }
    for (FileChannel each : over) {
      each.close();
    }
  }

  @Override
  public void close() throws IOException {
    List<FileChannel> all;
    synchronized (this) {
      closed = true;
      all = new ArrayList<>(channels.values());
      channels.clear();
    }
    for (FileChannel each : all) {
      each.close();
    }
  }
}
