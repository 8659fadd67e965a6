package dev.pophealth.run.rules;

import dev.pophealth.policy.Hand;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.policy.Progress;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Outcome;
import java.time.Instant;
import java.util.Optional;

/** What a ledger hears of the records of recoveries. Pure. */
public final class LedgerNews {

  private LedgerNews() {}

  /**
   * The entry that a record makes, or brings further.
   *
   * @param recovery the recovery's name
   * @param record the record
   * @param underWay the act that this recovery intended last and of which nothing came yet
   * @return empty when the record says nothing of acts
   */
  public static Optional<LedgerEntry> of(
      String recovery, JournalRecord record, Optional<JournalRecord.Intended> underWay) {
    if (record instanceof JournalRecord.Intended intended) {
      return entry(recovery, intended.act(), intended.at(), Progress.UNDER_WAY);
    } else if (record instanceof JournalRecord.Settled settled) {
      return entry(recovery, settled.act(), settled.actAt(), Progress.SETTLED);
    } else if (record instanceof JournalRecord.Disproved disproved) {
      return entry(recovery, disproved.act(), disproved.actAt(), Progress.NOT_DONE);
    } else if (record instanceof JournalRecord.DoneByOthers done) {
      Hand other = new Hand.Other(done.who());
      return Optional.of(new LedgerEntry(done.act(), other, done.at(), Progress.ENDED));
    } else if (record instanceof JournalRecord.Came came
        && came.outcome() instanceof Outcome.Acted acted) {
      Progress progress = acted.effect() == Effect.NONE ? Progress.NOT_DONE : Progress.ENDED;
      return underWay
          .filter(intent -> intent.number() == acted.number())
          .flatMap(intent -> entry(recovery, intent.act(), intent.at(), progress));
    }
    return Optional.empty();
  }

  private static Optional<LedgerEntry> entry(
      String recovery, Act act, Instant at, Progress progress) {
    return Optional.of(new LedgerEntry(act, new Hand.Ours(recovery), at, progress));
  }
}
