package dev.pophealth.examples.temporal;

import static dev.pophealth.examples.temporal.Lab.MBX1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Risk;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RecoveryWorkflowTest {

  private static final AutomationPolicy UNATTENDED =
      AutomationPolicy.builder().unattended(Risk.TAKES_DOWN).build();

  @Test
  void a_service_restart_that_helps_ends_in_recovered() throws IOException {
    try (Lab lab = new Lab(Lab.dag(), UNATTENDED)) {
      lab.servers.makeIll(MBX1, Risk.INTERRUPTS);

      RecoveryEnd end = lab.end(lab.recoveries.begin(lab.deep(MBX1)));

      assertThat(end.end()).isEqualTo(JournalRecord.End.RESOLVED);
      assertThat(end.reason()).isEqualTo("RECOVERED");
      assertThat(lab.servers.performed()).hasSize(1);
    }
  }

  @Test
  void a_server_is_drained_restarted_verified_and_put_back() throws IOException {
    try (Lab lab = new Lab(Lab.dag(), UNATTENDED)) {
      lab.servers.makeIll(MBX1, Risk.TAKES_DOWN);

      RecoveryEnd end = lab.end(lab.recoveries.begin(lab.deep(MBX1)));

      assertThat(end.end()).isEqualTo(JournalRecord.End.RESOLVED);
      assertThat(lab.servers.performed())
          .extracting(request -> request.act().getClass().getSimpleName())
          .containsExactly(
              "RestartService", "BlockActivation", "RestartServer", "RestoreActivation");
    }
  }
}
