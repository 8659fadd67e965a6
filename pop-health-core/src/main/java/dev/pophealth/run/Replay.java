package dev.pophealth.run;

import dev.pophealth.policy.Approval;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.SavedRecovery;
import dev.pophealth.run.rules.GivenLeave;
import dev.pophealth.run.rules.OwnActs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a recovery stands by its records: told one by one, it says what the engine resumes from and
 * what the runner knew beside it. Not safe for use by many threads.
 */
final class Replay {

  private final String recovery;
  private final JournalRecord.Begun begun;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final OwnActs acts = new OwnActs();
  private final OpenHooks hooks = new OpenHooks();
  private SavedRecovery.@Nullable StoppedBy stopped;
  private JournalRecord.@Nullable LeaveAsked asked;
  private @Nullable GivenLeave leave;
  private Instant latest;

  Replay(String recovery, JournalRecord.Begun begun) {
    this.recovery = recovery;
    this.begun = begun;
    this.latest = begun.at();
  }

  /** The recovery that these records tell of; the first is its beginning. */
  static Replay of(String recovery, List<JournalRecord> records) {
    Replay replay = new Replay(recovery, (JournalRecord.Begun) records.get(0));
    records.subList(1, records.size()).forEach(replay::take);
    return replay;
  }

  private void take(JournalRecord record) {
    acts.take(record);
    hooks.take(record);
    latest = record.at().isAfter(latest) ? record.at() : latest;
    if (record instanceof JournalRecord.Came came) {
      outcomes.add(came.outcome());
      if (came.outcome() instanceof Outcome.Acted) {
        leave = null;
      }
    } else if (record instanceof JournalRecord.Interrupted by) {
      stopped = new SavedRecovery.StoppedBy(by.reason(), outcomes.size());
    } else if (record instanceof JournalRecord.LeaveAsked question) {
      asked = question;
    } else if (record instanceof JournalRecord.LeaveGiven given && asked != null) {
      Approval approval = new Approval(asked.act(), recovery, given.by(), given.until());
      leave = new GivenLeave(approval, asked.why());
    }
  }

  String recovery() {
    return recovery;
  }

  JournalRecord.Begun begun() {
    return begun;
  }

  /** What the engine goes on from. */
  SavedRecovery saved() {
    return new SavedRecovery(
        begun.runbook(),
        begun.fingerprint(),
        begun.incident(),
        outcomes,
        Optional.ofNullable(stopped));
  }

  /** How many outcomes came. */
  int outcomes() {
    return outcomes.size();
  }

  OwnActs acts() {
    return acts;
  }

  OpenHooks hooks() {
    return hooks;
  }

  Optional<GivenLeave> leave() {
    return Optional.ofNullable(leave);
  }

  /** The latest time in the records. */
  Instant latest() {
    return latest;
  }

  boolean wasStopped() {
    return stopped != null;
  }
}
