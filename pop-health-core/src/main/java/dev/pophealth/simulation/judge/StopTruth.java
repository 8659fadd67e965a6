package dev.pophealth.simulation.judge;

import dev.pophealth.health.MonitorReading;
import dev.pophealth.health.Topology;
import dev.pophealth.policy.MaintenanceWindow;
import dev.pophealth.policy.Suppression;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Outcome;

/**
 * S15: once a recovery was called off, or has read that a person is at work or the monitor is off,
 * it begins nothing more; nor does any in maintenance, or what people have forbidden for a time.
 */
final class StopTruth extends TruthLaw {

  StopTruth(Bench bench) {
    super(bench);
  }

  @Override
  void recorded(CaseFile file, JournalRecord record) {
    if (record instanceof JournalRecord.Interrupted) {
      file.stoppedAt = Math.min(file.stoppedAt, now());
    }
  }

  @Override
  void came(CaseFile file, Outcome outcome) {
    boolean forbids =
        outcome instanceof Outcome.Answered answered
            && answered.reading() instanceof MonitorReading row
            && row.interruption().isPresent();
    if (forbids) {
      file.stoppedAt = Math.min(file.stoppedAt, now());
    }
  }

  @Override
  void starts(CaseFile file, CaseFile.StartedAct act, ActRequest request) {
    if (now() >= file.stoppedAt) {
      breach("S15", file, act.act + " is begun after the recovery was stopped");
    }
    Topology topology = bench().world().fleet().topology();
    java.time.Instant time = bench().world().agenda().instant();
    for (MaintenanceWindow window : bench().policy().maintenanceWindows()) {
      if (window.isOpen(time) && window.scope().covers(act.act.server(), topology)) {
        breach("S15", file, act.act + " is begun in maintenance");
      }
    }
    for (Suppression suppression : bench().policy().suppressions()) {
      if (suppression.forbids(act.act, topology, time)) {
        breach("S15", file, act.act + " is begun, though forbidden until " + suppression.until());
      }
    }
  }
}
