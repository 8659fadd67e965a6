package dev.pophealth.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What docs/cli.md shows is what the commands write. */
class CliDocTest {

  private static final Path PAGE = Path.of("../../docs/cli.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\R(.*?)^```$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TestFactory
  List<DynamicTest> what_is_shown_is_what_is_written() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    BLOCK
        .matcher(Files.readString(PAGE).replace("\r\n", "\n"))
        .results()
        .map((MatchResult block) -> block.group(1))
        .forEach(
            block ->
                tests.add(
                    DynamicTest.dynamicTest(
                        block.lines().findFirst().orElseThrow(), () -> agrees(block))));
    assertThat(tests).hasSizeGreaterThan(8);
    return tests;
  }

  @Test
  void every_command_has_its_place() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(
            PopHealthCommand.commandLine(new Cli().outside(System.out, System.err))
                .getSubcommands()
                .keySet())
        .allSatisfy(
            command -> assertThat(page).containsAnyOf("`" + command, "pop-health " + command));
  }

  private static void agrees(String block) {
    List<String> lines = block.lines().toList();
    String command = lines.get(0);
    assertThat(command).startsWith("$ pop-health ");
    Cli.Ran ran = Cli.run(words(command.substring("$ pop-health ".length())));
    String last = lines.get(lines.size() - 1);
    boolean ends = last.startsWith("[ends with ");
    int code = ends ? Integer.parseInt(last.replaceAll("\\D", "")) : 0;
    assertThat(ran.code()).as(ran.err()).isEqualTo(code);
    String shown =
        lines.subList(1, lines.size() - (ends ? 1 : 0)).stream()
            .map(line -> line.equals("…") ? "(?s:.*)" : pattern(line) + "\n")
            .collect(Collectors.joining());
    String written = ran.out().isEmpty() ? ran.err() : ran.out();
    assertThat(written).matches(Pattern.compile(shown, Pattern.DOTALL));
  }

  private static String pattern(String line) {
    return line.endsWith("…")
        ? Pattern.quote(line.substring(0, line.length() - 1)) + "[^\n]*"
        : Pattern.quote(line);
  }

  private static String[] words(String line) {
    return WORD.matcher(line)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toArray(String[]::new);
  }
}
