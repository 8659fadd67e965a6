package dev.pophealth.pop3.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What this JVM has open and running. */
final class Threads {

  private static final Path FILES = Path.of("/proc/self/fd");

  private Threads() {}

  /** Waits until a thread is in one of these native methods' callers, as its stack tells. */
  static void awaitIn(Thread thread, String... methods) {
    List<String> wanted = List.of(methods);
    boolean there = false;
    while (!there && !Thread.currentThread().isInterrupted()) {
      StackTraceElement[] stack = thread.getStackTrace();
      there =
          stack.length > 0
              && stack[0].isNativeMethod()
              && Arrays.stream(stack)
                  .anyMatch(f -> isOfWire(f) && wanted.contains(f.getMethodName()));
      Thread.onSpinWait();
    }
  }

  private static boolean isOfWire(StackTraceElement frame) {
    return frame.getClassName().equals(Wire.class.getName());
  }

  static List<Thread> named(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .toList();
  }

  /** How many files and sockets are open; zero where the system does not say. */
  static long openFiles() throws IOException {
    if (!Files.isDirectory(FILES)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(FILES)) {
      return files.count();
    }
  }
}
