package dev.pophealth.simulation.judge;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.TimelineEntry;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * S20: an escalation carries every act that was begun and comes once; an end is heard of, over
 * crashes too. And each trouble has one open recovery at a time, and each recovery an end.
 */
final class HandOverTruth extends TruthLaw {

  private final Map<CaseFile, Integer> ends = new LinkedHashMap<>();

  HandOverTruth(Bench bench) {
    super(bench);
  }

  @Override
  void begun(CaseFile file) {
    Alert alert = file.incident().alert();
    for (CaseFile other : bench().files().values()) {
      boolean same =
          other != file
              && !other.restores()
              && !file.restores()
              && other.ended == null
              && other.incident().alert().sameTroubleAs(alert);
      if (same) {
        breach("ONE", file, "the same trouble is in hand already, by " + other);
      }
    }
  }

  @Override
  void ended(CaseFile file, JournalRecord.Ended end) {
    if (ends.merge(file, 1, Integer::sum) > 1) {
      breach("S20", file, "it ended a second time");
    }
  }

  @Override
  void decided(CaseFile file, Recovery state) {
    if (!(state.decision() instanceof Decision.Escalate escalate)) {
      return;
    }
    Set<Integer> told = new LinkedHashSet<>();
    for (TimelineEntry entry : escalate.tried()) {
      told.add(entry.number());
    }
    for (CaseFile.StartedAct act : file.acts()) {
      if (!told.contains(act.request.number())) {
        breach("S20", file, "the escalation does not tell of " + act.act);
      }
    }
  }

  @Override
  void closes() {
    for (CaseFile file : bench().files().values()) {
      if (file.ended == null) {
        breach("ENDS", file, "it has no end: " + file.state().map(Recovery::decision).orElse(null));
      } else if (!file.heard) {
        breach("S20", file, "nobody was told of its end, " + file.ended.reason());
      }
    }
  }
}
