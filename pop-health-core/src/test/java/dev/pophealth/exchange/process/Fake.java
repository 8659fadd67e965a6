package dev.pophealth.exchange.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the rules of a {@link FakeShell} and starts it. */
public final class Fake {

  private final Path folder;
  private final List<String> rules = new ArrayList<>();

  public Fake(Path folder) {
    this.folder = folder;
  }

  /**
   * Says what comes of a command; what was said first counts.
   *
   * @param contains what the command contains
   * @param kind what comes of it, such as {@code printed}
   * @param text what is printed, or the error's id and words on two lines
   */
  public Fake on(String contains, String kind, String text) throws IOException {
    rules.add(contains + "\t" + kind + "\t" + text.replace("\n", "\\n"));
    Files.write(folder.resolve("rules"), rules);
    return this;
  }

  /** Says the same of a command once more: the newest counts. */
  public Fake instead(String contains, String kind, String text) throws IOException {
    rules.add(0, contains + "\t" + kind + "\t" + text.replace("\n", "\\n"));
    Files.write(folder.resolve("rules"), rules);
    return this;
  }

  public List<String> commandLine() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xshare:auto",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("basedir", "") + "/target/test-classes",
        FakeShell.class.getName(),
        folder.toString());
  }

  /** The commands that it was given so far. */
  public List<String> seen() throws IOException {
    Path seen = folder.resolve("seen");
    return Files.exists(seen) ? Files.readAllLines(seen) : List.of();
  }

  /** The process that a hanging one has started, once it has; empty when it is gone already. */
  Optional<ProcessHandle> child() throws IOException {
    return ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("child"))));
  }

  boolean hasChild() {
    return Files.exists(folder.resolve("child"));
  }
}
