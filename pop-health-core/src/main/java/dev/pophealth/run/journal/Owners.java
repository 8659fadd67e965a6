package dev.pophealth.run.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The sessions of a directory: each locks a file of its own for as long as it lives. The system
 * takes the lock from a process that dies, so a session whose file can be locked is dead.
 */
final class Owners {

  /**
   * The sessions of this process. A lock must not be tried on a file of our own: on some systems
   * closing any channel of a file gives up the process's lock on it.
   */
  private static final Map<Path, FileChannel> MINE = new HashMap<>();

  /** Held open for good, so that no lock of another class loader's session is given up. */
  private static final List<FileChannel> LEFT_OPEN = new ArrayList<>();

  private final Path directory;

  Owners(Path journal) throws IOException {
    this.directory = Files.createDirectories(journal.resolve("sessions"));
  }

  /** Begins a session; returns its name. */
  String begin() throws IOException {
    String owner =
        ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8);
    Path file = file(owner);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new IOException("the new file " + file + " is locked by somebody else");
      }
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    synchronized (MINE) {
      MINE.put(file, channel);
    }
    return owner;
  }

  void end(String owner) throws IOException {
    FileChannel channel;
    synchronized (MINE) {
      channel = MINE.remove(file(owner));
    }
    if (channel != null) {
      channel.close();
      Files.deleteIfExists(file(owner));
    }
  }

  boolean alive(String owner) throws IOException {
    Path file = file(owner);
    synchronized (MINE) {
      if (MINE.containsKey(file)) {
        return true;
      }
      if (!Files.exists(file)) {
        return false;
      }
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      boolean dead;
      try {
        dead = channel.tryLock() != null;
      } catch (OverlappingFileLockException e) {
        LEFT_OPEN.add(channel);
        return true;
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      channel.close();
      if (dead) {
        Files.deleteIfExists(file);
      }
      return !dead;
    }
  }

  /** Whether anybody else has a session here, or had one when it died. */
  boolean others(String owner) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (!file.equals(file(owner))) {
          return true;
        }
      }
    }
    return false;
  }

  private Path file(String owner) {
    return directory.resolve(owner);
  }
}
