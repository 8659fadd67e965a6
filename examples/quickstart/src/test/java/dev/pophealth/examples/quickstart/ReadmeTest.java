package dev.pophealth.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** README shows the quickstart's own lines, so they compile and run. */
class ReadmeTest {

  @Test
  void readme_shows_the_lines_that_the_quickstart_runs() throws IOException {
    String source =
        Files.readString(
            Path.of("src/main/java/dev/pophealth/examples/quickstart/Quickstart.java"));
    String shown =
        source.substring(
            source.indexOf("// README begins") + "// README begins".length(),
            source.indexOf("// README ends"));
    assertThat(words(Files.readString(Path.of("../../README.md")))).contains(words(shown));
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
