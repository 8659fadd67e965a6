package dev.pophealth.run;

import dev.pophealth.policy.MaintenanceWindow;
import dev.pophealth.port.Pending;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Wakes when a maintenance window opens, so that what waits does not sleep on. (S15) */
final class MaintenanceWatch {

  private final RunContext context;
  private final Runs runs;
  private @Nullable Pending alarm;

  MaintenanceWatch(RunContext context, Runs runs) {
    this.context = context;
    this.runs = runs;
  }

  /** For the next window of the policy. */
  synchronized void arm() {
    close();
    Instant now = context.setup().time().instant();
    context.policy().maintenanceWindows().stream()
        .map(MaintenanceWindow::from)
        .filter(from -> from.isAfter(now))
        .min(Instant::compareTo)
        .ifPresent(next -> alarm = context.setup().time().wakeAt(next, this::opened));
  }

  private void opened() {
    if (!context.isClosed()) {
      arm();
      runs.all().forEach(run -> run.post(run::policyChanged));
    }
  }

  synchronized void close() {
    if (alarm != null) {
      alarm.cancel();
    }
  }
}
