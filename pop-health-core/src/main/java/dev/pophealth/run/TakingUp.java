package dev.pophealth.run;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Acceptance;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.TimelineEntry;
import dev.pophealth.run.rules.Consequences;
import java.util.List;
import java.util.Optional;

/**
 * Takes up a recovery whose runner died. An act whose intent is written and whose end is not may
 * have taken place (S14); one whose intent is not written certainly has not; a question is asked
 * again.
 */
final class TakingUp {

  private static final String LOST = "its runner died while it was under way";

  private final Run run;
  private final Replay replay;

  TakingUp(Run run, Replay replay) {
    this.run = run;
    this.replay = replay;
  }

  void begin() {
    Optional<JournalRecord.Intended> lost = replay.acts().underWay();
    boolean goesOn =
        lost.isPresent()
            ? run.take(Outcome.maybe(lost.get().number(), lost.get().at(), run.now(), LOST))
            : lastProof() && stopSettled();
    if (goesOn) {
      run.onwards();
    }
  }

  /** What the last answer proved may not have been written any more. */
  private boolean lastProof() {
    List<TimelineEntry> timeline = run.state().timeline();
    if (timeline.isEmpty()) {
      return true;
    }
    TimelineEntry last = timeline.get(timeline.size() - 1);
    return last.action()
        .map(
            action ->
                run.writeAll(
                    Consequences.of(
                        action,
                        last.outcome(),
                        run.acts(),
                        run.context().books().ledger(),
                        run.now())))
        .orElse(true);
  }

  /** Stopped before an act that was decided had begun: it has not begun, which is certain. */
  private boolean stopSettled() {
    if (!replay.wasStopped()) {
      return true;
    }
    Outcome none = Run.notStarted(replay.outcomes() + 1, run.now());
    return run.state().after(none) instanceof Acceptance.Rejected || run.take(none);
  }
}
