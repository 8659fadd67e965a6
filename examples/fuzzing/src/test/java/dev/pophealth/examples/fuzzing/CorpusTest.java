package dev.pophealth.examples.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer found worth keeping is fed to its reader in every build. */
class CorpusTest {

  private static final Path CORPUS = Path.of("corpus");

  /** A reader that may break its promises by throwing. */
  interface Reader {
    void feed(byte[] input) throws Exception;
  }

  record Target(String name, Reader reader) {
    List<Path> inputs() {
      try (Stream<Path> files = Files.list(CORPUS.resolve(name))) {
        return files.sorted().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Target> targets() {
    return List.of(
        new Target("AlertText", AlertTextTarget::fuzzerTestOneInput),
        new Target("Dialogue", DialogueTarget::fuzzerTestOneInput),
        new Target("Journal", JournalTarget::fuzzerTestOneInput),
        new Target("Lines", LinesTarget::fuzzerTestOneInput),
        new Target("Recovery", RecoveryTarget::fuzzerTestOneInput),
        new Target("ShellOutput", ShellOutputTarget::fuzzerTestOneInput));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void no_kept_input_breaks_a_promise(Target target) {
    assertThat(target.inputs()).isNotEmpty();
    for (Path input : target.inputs()) {
      assertThatCode(() -> target.reader().feed(Files.readAllBytes(input)))
          .as(input.toString())
          .doesNotThrowAnyException();
    }
  }
}
