package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.recovery.Risk;
import org.junit.jupiter.api.Test;

class RecoveryRunnerTest {

  private final Fleet fleet = new Fleet();

  @Test
  void a_server_that_needs_its_restart_is_drained_restarted_and_put_back() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    RecoveryRunner runner = fleet.open();

    Opening opening = runner.begin(Fleet.deepTest(Fleet.MBX1));
    fleet.passHours(2);

    assertThat(opening)
        .isEqualTo(new Opening.Begun("2026-03-02T12-00-00Z_mbx1_PopDeepTestMonitor"));
    assertThat(fleet.acts())
        .containsExactly(
            "RestartService mbx1",
            "BlockActivation mbx1",
            "RestartServer mbx1",
            "RestoreActivation mbx1");
    assertThat(fleet.end()).isEqualTo("RESOLVED RECOVERED");
    assertThat(fleet.heard.troubles).isEmpty();
    assertThat(runner.progress().openCount()).isZero();
    assertThat(runner.ledger().out(Fleet.MBX1)).isEmpty();
  }
}
