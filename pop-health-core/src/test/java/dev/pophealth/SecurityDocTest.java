package dev.pophealth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each row of {@code docs/security.md} names a test that is there, in whatever module. */
class SecurityDocTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Properties))\\.(\\w+)`");

  @Test
  void every_threat_has_a_test_that_is_there() throws IOException {
    Map<String, String> tests = tests();
    List<String> missing = new ArrayList<>();
    int rows = 0;
    for (String line : Files.readAllLines(ROOT.resolve("docs/security.md"))) {
      boolean row =
          line.startsWith("| ") && !line.startsWith("| threat ") && !line.startsWith("|---");
      if (row) {
        rows++;
        Matcher named = NAMED.matcher(line);
        if (!named.find() || !isThere(tests.get(named.group(1)), named.group(2))) {
          missing.add(line);
        }
      }
    }
    assertThat(rows).isGreaterThan(30);
    assertThat(missing).as("rows without a test that is there").isEmpty();
  }

  private static boolean isThere(String test, String method) {
    return test != null && test.contains("void " + method + "(");
  }

  /** The text of each test class by its simple name; of several of one name all of it. */
  private static Map<String, String> tests() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(ROOT)) {
      sources =
          files
              .filter(file -> file.toString().replace('\\', '/').contains("/src/test/java/"))
              .filter(file -> file.toString().endsWith(".java"))
              .toList();
    }
    Map<String, String> found = new TreeMap<>();
    for (Path source : sources) {
      String name = String.valueOf(source.getFileName()).replace(".java", "");
      found.merge(name, Files.readString(source), String::concat);
    }
    return found;
  }
}
