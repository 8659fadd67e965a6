package dev.pophealth.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README shows what is so: lines that compile and run, what they print, and the plan of D. */
class ReadmeTest {

  private static final Path PROGRAM =
      Path.of("src/main/java/dev/pophealth/examples/quickstart/TwentyLines.java");
  private static final Path PROBE =
      Path.of("src/main/java/dev/pophealth/examples/quickstart/ProbeOne.java");
  private static final Path README = Path.of("../../README.md");
  private static final Path RUNBOOK_D = Path.of("../../docs/runbooks/D.deep.md");

  @Test
  void readme_shows_the_lines_that_the_program_runs() throws IOException {
    String source = Files.readString(PROGRAM);
    String run =
        source.substring(
            source.indexOf("// README begins") + "// README begins".length(),
            source.indexOf("// README ends"));
    assertThat(words(blocks("java", README).get(0))).isEqualTo(words(run));
  }

  @Test
  void readme_shows_the_lines_that_probe_a_server() throws IOException {
    String source = Files.readString(PROBE);
    String run =
        source.substring(
            source.indexOf("// README begins") + "// README begins".length(),
            source.indexOf("// README ends"));
    assertThat(words(blocks("java", README).get(1))).isEqualTo(words(run));
  }

  @Test
  void readme_counts_those_lines_right() throws IOException {
    assertThat(blocks("java", README).get(0).lines().filter(line -> !line.isBlank())).hasSize(20);
    assertThat(Files.readString(README)).contains("## In 20 lines");
  }

  @Test
  void readme_shows_what_the_program_prints() throws IOException {
    String printed = words(printed());
    assertThat(blocks("text", README))
        .isNotEmpty()
        .allSatisfy(shown -> assertThat(printed).contains(words(shown)));
  }

  @Test
  void readme_shows_runbook_D_as_its_page_does() throws IOException {
    assertThat(blocks("mermaid", README))
        .as("copy the first picture of docs/runbooks/D.deep.md into README.md")
        .contains(blocks("mermaid", RUNBOOK_D).get(0));
  }

  private static String printed() {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      TwentyLines.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** What stands in the fenced blocks of a language, in their order. */
  private static List<String> blocks(String language, Path page) throws IOException {
    return Pattern.compile("(?ms)^```" + language + "\\R(.*?)^```$")
        .matcher(Files.readString(page).replace("\r\n", "\n"))
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
