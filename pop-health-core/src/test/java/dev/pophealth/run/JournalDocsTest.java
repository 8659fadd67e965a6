package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Risk;
import dev.pophealth.run.fake.MemoryJournal;
import dev.pophealth.run.journal.JournalCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on the journal is what is written; {@code -Dpophealth.docs.write=true} writes it. */
class JournalDocsTest {

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../docs/journal.md");
  private static final String BEGIN = "```json\n";
  private static final String END = "```\n";

  @Test
  void the_example_is_what_a_runner_writes() throws Exception {
    Fleet fleet = new Fleet();
    fleet.servers.makeIll(Fleet.MBX1, Risk.INTERRUPTS);
    RecoveryRunner runner = fleet.open();
    runner.begin(Fleet.deepTest(Fleet.MBX1));
    fleet.passHours(1);
    String example =
        fleet.journal.entries().stream()
            .map(MemoryJournal.Entry::record)
            .map(record -> JournalCodec.write(record) + "\n")
            .map(line -> line.replaceAll("\"[0-9a-f]{32}\"", "\"0123456789abcdef\""))
            .collect(Collectors.joining());

    if (Boolean.getBoolean("pophealth.docs.write")) {
      Files.writeString(PAGE, withExample(example));
    }
    assertThat(PAGE).content().isEqualToNormalizingNewlines(withExample(example));
  }

  private static String withExample(String example) throws IOException {
    String page = Files.readString(PAGE).replace("\r\n", "\n");
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    return page.substring(0, begin) + example + page.substring(page.indexOf(END, begin));
  }

  @Test
  void every_kind_of_record_is_described() throws IOException {
    String page = Files.readString(PAGE);
    List<String> kinds =
        List.of(JournalRecord.class.getPermittedSubclasses()).stream()
            .map(Class::getSimpleName)
            .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
            .toList();

    assertThat(kinds)
        .hasSizeGreaterThan(15)
        .allSatisfy(kind -> assertThat(page).contains("| `" + kind + "` |"));
  }
}
