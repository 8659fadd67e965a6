package dev.pophealth.run;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Decision;
import java.util.List;

/** Brings a recovery to its end: what it proves is settled, and the end is written. */
final class Ending {

  private final Run run;
  private final Decision end;

  Ending(Run run, Decision end) {
    this.run = run;
    this.end = end;
  }

  void begin() {
    if (!(end instanceof Decision.Resolved)) {
      over();
    } else if (run.writeAll(run.acts().allOver(run.now())) && run.settleRestored()) {
      if (run.hooks().isOpen()) {
        run.enter(new HooksAfter(run, this::over));
      } else {
        over();
      }
    }
  }

  private void over() {
    if (end instanceof Decision.Resolved resolved) {
      run.over(JournalRecord.End.RESOLVED, resolved.resolution().name(), List.of());
    } else if (end instanceof Decision.Escalate escalate) {
      run.over(JournalRecord.End.ESCALATED, escalate.reason().name(), escalate.owed());
    } else {
      Decision.Stop stop = (Decision.Stop) end;
      run.over(JournalRecord.End.STOPPED, stop.reason().name(), stop.owed());
    }
  }
}
