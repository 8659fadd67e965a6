package dev.pophealth.run.journal;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a new file's directory needs, so that the file is there after a power cut. */
final class Directories {

  private static final boolean WINDOWS = File.separatorChar == '\\';

  private Directories() {}

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
