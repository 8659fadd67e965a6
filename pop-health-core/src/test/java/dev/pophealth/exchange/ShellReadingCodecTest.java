package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShellReadingCodecTest {

  private static final Path SAMPLES = Path.of("src/test/resources/dev/pophealth/exchange/samples");

  @Test
  void every_fact_of_every_sample_is_written_with_its_kind_and_line() throws IOException {
    Set<String> kinds = new TreeSet<>();
    for (String sample : samples()) {
      ShellReading reading = Samples.read(sample);
      JsonNode json = new ObjectMapper().readTree(ShellReadingCodec.write(reading));
      assertThat(json.get("complete").asBoolean()).isEqualTo(reading.complete());
      assertThat(json.get("facts")).hasSameSizeAs(reading.facts());
      assertThat(json.get("unread")).hasSameSizeAs(reading.unread());
      for (int i = 0; i < reading.facts().size(); i++) {
        JsonNode fact = json.get("facts").get(i);
        assertThat(fact.get("line").asInt()).isEqualTo(reading.facts().get(i).line());
        assertThat(fact.size()).as("fields of %s", fact).isGreaterThan(2);
        kinds.add(fact.get("kind").asText());
      }
    }
    assertThat(kinds)
        .contains("health", "probeRun", "copy", "copyGroup", "settings", "component")
        .contains("serviceStatus", "recoveryAction", "escalation", "definition", "greeting");
  }

  private static List<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @Test
  void what_was_not_printed_is_left_out() throws JsonProcessingException {
    String text = "Name AlertValue HealthSetName\nPopCTPMonitor Unhealthy POP\n";
    JsonNode fact =
        new ObjectMapper()
            .readTree(ShellReadingCodec.write(ShellOutput.read(text)))
            .get("facts")
            .get(0);
    assertThat(fact.get("monitor").asText()).isEqualTo("PopCTPMonitor");
    assertThat(fact.get("value").asText()).isEqualTo("UNHEALTHY");
    assertThat(fact.has("server")).isFalse();
    assertThat(fact.has("measuredAt")).isFalse();
  }
}
