package dev.pophealth.monitor;

import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Alert;
import java.time.Instant;
import java.util.Optional;

/** A monitor that watches a server, second by second. */
abstract class Watched {

  static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
  static final ServerName CAS1 = ServerName.of("cas1");
  static final MonitorPlan PUBLISHED = MonitorPlan.of(PopHealth.PROXY_TEST_MONITOR);

  MonitorState state = MonitorState.begin(PUBLISHED, CAS1, START);
  Optional<Alert> alert = Optional.empty();

  static Instant second(long second) {
    return START.plusSeconds(second);
  }

  MonitorLevel hear(Judgement judgement) {
    state = judgement.state();
    alert = judgement.alert();
    return state.level();
  }

  MonitorLevel probe(long second, ProbeResult result) {
    return hear(state.after(new Observation.Probed(second(second), new ProbeReading(result, ""))));
  }

  MonitorLevel time(long second) {
    return hear(state.at(second(second)));
  }

  void turnRed() {
    for (int i = 0; i < 4; i++) {
      probe(60L * i, ProbeResult.FAILED);
    }
  }
}
