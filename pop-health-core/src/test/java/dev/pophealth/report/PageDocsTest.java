package dev.pophealth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed pages are what the code says; {@code -Dpophealth.docs.write=true} writes them. */
class PageDocsTest {

  private static final Path DIRECTORY =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../docs/report");

  private static SortedMap<String, String> pages() {
    SortedMap<String, String> pages = new TreeMap<>();
    pages.put("resolved.en.html", Story.of(PlayedRecoveries.resolved()).html(Language.ENGLISH));
    pages.put("escalated.ja.html", Story.of(PlayedRecoveries.escalated()).html(Language.JAPANESE));
    return pages;
  }

  @BeforeAll
  static void write_them_when_asked_to() throws IOException {
    if (!Boolean.getBoolean("pophealth.docs.write")) {
      return;
    }
    Files.createDirectories(DIRECTORY);
    for (Map.Entry<String, String> page : pages().entrySet()) {
      Files.writeString(DIRECTORY.resolve(page.getKey()), page.getValue());
    }
  }

  @Test
  void every_page_is_current() {
    pages()
        .forEach(
            (file, page) ->
                assertThat(DIRECTORY.resolve(file))
                    .as("written by -Dpophealth.docs.write=true")
                    .content()
                    .isEqualToNormalizingNewlines(page));
  }
}
