package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.health.Answer;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.RecoveryEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryCodecTest {

  private static final String SAMPLE = RecoveryCodec.write(SavedRecoveries.sample());

  @Test
  void the_sample_of_version_1_is_read_for_ever() throws IOException {
    try (InputStream file = RecoveryCodecTest.class.getResourceAsStream("recovery-v1.json")) {
      String kept = new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
      assertThat(RecoveryCodec.read(kept)).isEqualTo(SavedRecoveries.sample());
      assertThat(SAMPLE).isEqualTo(kept);
    }
  }

  @Test
  void a_recovery_goes_on_from_its_text() {
    RecoveryEngine engine = DecisionEngine.following(PopRunbooks.hardened());
    Instant raised = Instant.parse("2026-01-05T09:00:00Z");
    Alert alert = new Alert(PopHealth.DEEP_TEST_MONITOR, ServerName.of("mbx1"), raised);
    Recovery begun = engine.begin(Incident.of(alert, Role.MAILBOX));
    Recovery asked = begun.after(Outcome.told(1, raised.plusSeconds(5), Answer.NO)).orThrow();

    String stored = RecoveryCodec.write(asked.saved());
    Recovery resumed = engine.resume(RecoveryCodec.read(stored)).orThrow();

    assertThat(resumed.decision()).isEqualTo(asked.decision());
    assertThat(resumed.timeline()).isEqualTo(asked.timeline());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\":1 | \"version\":2 | version is 2",
        "\"pop-health-recovery\" | \"other\" | format is another",
        "\"fingerprint\" | \"fingerprints\" | fingerprint is missing",
        "\"number\":1, | \"number\":\"1\", | outcomes[0].number is no whole number",
        "\"number\":1, | \"number\":1.5, | outcomes[0].number is no whole number",
        "\"FAILED\" | \"FAILING\" | outcomes[0].read.result is a word not known here",
        "\"kind\":\"probe\" | \"kind\":\"guess\" | a kind of reading not known here",
        "\"blocked\":true | \"blocked\":\"true\" | outcomes[3].read.blocked is neither",
        "\"blocked\":true | \"blocked\":true,\"more\":1 | outcomes[3].read.more is not known",
        "\"blocked\":true | \"blocked\":true,\"blocked\":false | is no JSON at line 1",
        "\"cas1\" | \"ca's1\" | incident.server cannot be taken",
        "\"cause\":\"REFUSED\", |  | does not hold together",
        "\"roles\": | \"roles\":1,\"x\": | incident.roles is no list"
      })
  void what_is_wrong_is_said_with_its_place(String what, String with, String message) {
    String altered = SAMPLE.replaceFirst(Pattern.quote(what), with == null ? "" : with);
    assertThat(altered).isNotEqualTo(SAMPLE);
    assertThatThrownBy(() -> RecoveryCodec.read(altered))
        .isInstanceOf(RecoveryFormatException.class)
        .hasMessageContaining(message);
  }

  @Test
  void text_behind_it_too_much_and_too_deep_is_refused() {
    assertThatThrownBy(() -> RecoveryCodec.read(SAMPLE + "{}")).hasMessageContaining("is no JSON");
    assertThatThrownBy(() -> RecoveryCodec.read("[".repeat(100_000)))
        .isInstanceOf(RecoveryFormatException.class);
    assertThatThrownBy(() -> RecoveryCodec.read(" ".repeat(RecoveryCodec.LONGEST + 1)))
        .hasMessageContaining("at most");
    assertThatThrownBy(() -> RecoveryCodec.read("")).isInstanceOf(RecoveryFormatException.class);
    assertThatThrownBy(() -> RecoveryCodec.read("7")).hasMessageContaining("is no object");
  }
}
