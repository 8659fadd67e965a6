package dev.pophealth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed pages are what the code says; {@code -Dpophealth.docs.write=true} writes them. */
class RunbookDocsTest {

  private static final Path DIRECTORY =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../docs/runbooks");

  @BeforeAll
  static void write_them_when_asked_to() throws IOException {
    if (!Boolean.getBoolean("pophealth.docs.write")) {
      return;
    }
    Files.createDirectories(DIRECTORY);
    for (Map.Entry<String, String> page : RunbookDocs.pages().entrySet()) {
      Files.writeString(DIRECTORY.resolve(page.getKey()), page.getValue());
    }
  }

  @Test
  void every_page_is_current() {
    RunbookDocs.pages()
        .forEach(
            (file, page) ->
                assertThat(DIRECTORY.resolve(file))
                    .as("written by -Dpophealth.docs.write=true")
                    .content()
                    .isEqualToNormalizingNewlines(page));
  }

  @Test
  void no_page_is_left_of_a_runbook_that_is_gone() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      assertThat(files.map(file -> file.getFileName().toString()).toList())
          .containsExactlyInAnyOrderElementsOf(RunbookDocs.pages().keySet());
    }
  }
}
