package dev.pophealth.report;

import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.RecoveryEngine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Recoveries of every kind of end, played to be told. */
final class PlayedRecoveries {

  private static final RecoveryEngine ENGINE = DecisionEngine.following(PopRunbooks.hardened());
  static final Instant RAISED = Instant.parse("2026-01-05T09:00:00Z");

  private static final List<PlayedServers.Cure> CURES = List.of(PlayedServers.Cure.values());

  private PlayedRecoveries() {}

  /** Runbook D: neither the probe's second run nor the service restart helps; the server's does. */
  static Recovery resolved() {
    return run(
        begin(PopHealth.DEEP_TEST_MONITOR, "mbx1", Role.MAILBOX),
        servers().ill("mbx1", PlayedServers.Cure.SERVER).drainsAfter(2),
        "");
  }

  /** Runbook C: mbx2 behind it stays ill; its block is left, and it is out of service. */
  static Recovery escalated() {
    return run(
        begin(PopHealth.CTP_MONITOR, "cas1", Role.CLIENT_ACCESS),
        servers().behind("mbx2").ill("mbx2", PlayedServers.Cure.NOTHING),
        "");
  }

  /** Runbook C: two Mailbox servers behind, one mended by a restart of its server. */
  static Recovery manySteps() {
    return run(
        begin(PopHealth.CTP_MONITOR, "cas1", Role.CLIENT_ACCESS, Role.MAILBOX),
        servers()
            .behind("mbx2", "mbx3")
            .ill("mbx3", PlayedServers.Cure.SERVER)
            .ill("mbx2", PlayedServers.Cure.SERVICE)
            .drainsAfter(3),
        "");
  }

  /** Called off while the server is drained. */
  static Recovery stopped() {
    return run(
            begin(PopHealth.DEEP_TEST_MONITOR, "mbx1", Role.MAILBOX),
            servers().ill("mbx1", PlayedServers.Cure.SERVER).drainsAfter(99),
            "D4.wait")
        .interrupted(Interruption.CANCELLED);
  }

  /** What the stopped one left is put back. */
  static Recovery putBack() {
    Recovery stopped = stopped();
    return run(
        ENGINE.begin(stopped.incident(), stopped.putBack().orElseThrow()),
        servers().blocked("mbx1"),
        "");
  }

  /** A red that had passed. */
  static Recovery passed() {
    return run(begin(PopHealth.DEEP_TEST_MONITOR, "mbx1", Role.MAILBOX), servers(), "");
  }

  /** Somebody refuses the restart. */
  static Recovery refused() {
    PlayedServers servers = servers().ill("mbx1", PlayedServers.Cure.SERVER);
    return run(
        begin(PopHealth.DEEP_TEST_MONITOR, "mbx1", Role.MAILBOX),
        servers.at(
            "D5",
            perform ->
                Outcome.none(
                    perform.number(),
                    servers.later(240),
                    NoneCause.REFUSED,
                    "k.sato: not during business hours")),
        "");
  }

  /** Under way. */
  static Recovery open(String step) {
    return run(
        begin(PopHealth.DEEP_TEST_MONITOR, "mbx1", Role.MAILBOX),
        servers().ill("mbx1", PlayedServers.Cure.SERVER),
        step);
  }

  static Recovery saying(String words) {
    return run(
        begin(PopHealth.DEEP_TEST_MONITOR, "mbx1", Role.MAILBOX),
        servers().ill("mbx1", PlayedServers.Cure.NOTHING).saying(words),
        "");
  }

  /** Nothing is known about the monitor. */
  static Recovery without() {
    return begin(MonitorName.of("OtherMonitor"), "mbx1", Role.MAILBOX);
  }

  /** However it goes: any incident, any outcomes, up to some step or the end. */
  static Recovery random(Random random) {
    MonitorName[] monitors = {
      PopHealth.CTP_MONITOR,
      PopHealth.DEEP_TEST_MONITOR,
      PopHealth.SELF_TEST_MONITOR,
      PopHealth.PROXY_TEST_MONITOR,
      PopHealth.AVERAGE_TIME_MONITOR
    };
    Role[][] roles = {{Role.MAILBOX}, {Role.CLIENT_ACCESS}, {Role.CLIENT_ACCESS, Role.MAILBOX}};
    Recovery recovery =
        begin(monitors[random.nextInt(monitors.length)], "cas1", roles[random.nextInt(3)]);
    PlayedServers servers = servers().behind("mbx2", "mbx3").drainsAfter(random.nextInt(4));
    for (String server : List.of("cas1", "mbx2", "mbx3")) {
      if (random.nextInt(4) != 0) {
        servers.ill(server, CURES.get(random.nextInt(CURES.size())));
      }
    }
    int steps = random.nextInt(200);
    for (int i = 0; i < steps && !recovery.decision().ends(); i++) {
      Outcome outcome =
          random.nextInt(30) == 0
              ? servers.fault(recovery.decision(), random.nextInt(4))
              : servers.perform(recovery.decision());
      recovery = recovery.after(outcome).orThrow();
    }
    return random.nextInt(10) == 0 ? recovery.interrupted(Interruption.MAINTENANCE) : recovery;
  }

  /** All of them by name. */
  static Map<String, Recovery> all() {
    Map<String, Recovery> all = new LinkedHashMap<>();
    all.put("resolved", resolved());
    all.put("escalated", escalated());
    all.put("many steps", manySteps());
    all.put("stopped", stopped());
    all.put("put back", putBack());
    all.put("passed", passed());
    all.put("refused", refused());
    all.put("nothing yet", open("V2c"));
    all.put("open", open("D5"));
    all.put("waiting", open("D6.confirm.wait"));
    all.put("without runbook", without());
    return all;
  }

  static Recovery begin(MonitorName monitor, String server, Role... roles) {
    return ENGINE.begin(Incident.of(new Alert(monitor, ServerName.of(server), RAISED), roles));
  }

  private static PlayedServers servers() {
    return new PlayedServers(RAISED.plusSeconds(4));
  }

  private static Recovery run(Recovery from, PlayedServers servers, String until) {
    Recovery recovery = from;
    while (!recovery.decision().ends()
        && !recovery.decision().rationale().step().value().equals(until)) {
      recovery = recovery.after(servers.perform(recovery.decision())).orThrow();
    }
    return recovery;
  }
}
