package dev.pophealth.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Resolution;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class QuickstartTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PASSWORD_CHANGED")
  void what_is_broken_is_mended(Fault fault) {
    Decision end = Quickstart.play(fault, out);
    assertThat(end)
        .as(printed())
        .isInstanceOfSatisfying(
            Decision.Resolved.class,
            resolved -> assertThat(resolved.resolution()).isEqualTo(Resolution.RECOVERED));
    assertThat(printed().contains("D5 on mbx2")).isEqualTo(fault == Fault.SERVER_SICK);
  }

  @Test
  void for_a_wrong_password_nothing_is_restarted() {
    Decision end = Quickstart.play(Fault.PASSWORD_CHANGED, out);
    assertThat(end)
        .as(printed())
        .isInstanceOfSatisfying(
            Decision.Escalate.class,
            escalated -> assertThat(escalated.reason()).isEqualTo(EscalationReason.INCONCLUSIVE));
    assertThat(printed()).doesNotContain("Restart the");
  }
}
