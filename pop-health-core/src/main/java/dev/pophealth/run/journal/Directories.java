package dev.pophealth.run.journal;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The journal's directory: readable by its owner only, and there after a power cut. */
final class Directories {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private static final boolean WINDOWS = File.separatorChar == '\\';

  private Directories() {}

  /**
   * Makes a directory if it is not there, for its owner only where the file system can say so: what
   * servers said stands in it. One that is there keeps what its maker gave it.
   */
  static void make(Path directory) throws IOException {
    Path parent = directory.toAbsolutePath().getParent();
    if (parent == null
        || Files.exists(directory)
        || !directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(directory);
      return;
    }
    Files.createDirectories(parent);
    try {
      Files.createDirectory(directory, OWNER_ONLY);
    } catch (FileAlreadyExistsException e) {
      // Another process was first; something that is no directory is refused here.
      Files.createDirectories(directory);
    }
  }

  /** Forces the directory of a file to the disk; Windows does so by itself and offers no way. */
  static void force(Path file) throws IOException {
    Path directory = file.getParent();
    if (WINDOWS || directory == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
