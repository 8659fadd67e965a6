package dev.pophealth.examples.temporal;

import dev.pophealth.health.Interruption;
import dev.pophealth.policy.Ledger;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.report.Language;
import dev.pophealth.report.Story;
import dev.pophealth.run.rules.Consequences;
import dev.pophealth.run.rules.LedgerNews;
import dev.pophealth.run.rules.OwnActs;
import dev.pophealth.run.rules.Taken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a recovery stands, and all that is written of it: what is durable, and what is to be before
 * the next thing begins. No clock, no Temporal: what comes is told.
 */
final class RecoveryBook {

  private final String name;
  private final OwnActs acts = new OwnActs();
  private final List<JournalRecord> all = new ArrayList<>();
  private final List<LedgerEntry> news = new ArrayList<>();
  private Recovery state;
  private Ledger known = Ledger.empty();
  private int durable;

  RecoveryBook(String name, Recovery state) {
    this.name = name;
    this.state = state;
  }

  String name() {
    return name;
  }

  Recovery state() {
    return state;
  }

  Decision decision() {
    return state.decision();
  }

  String told(Language language) {
    return Story.of(state).withJournal(all).text(language);
  }

  /** What is to be made durable before anything else begins. */
  List<JournalRecord> unwritten() {
    return List.copyOf(all.subList(durable, all.size()));
  }

  void written(int records) {
    durable += records;
  }

  /** What the ledgers are to hear. */
  List<LedgerEntry> takeNews() {
    List<LedgerEntry> taken = List.copyOf(news);
    news.clear();
    return taken;
  }

  void write(JournalRecord record) {
    LedgerNews.of(name, record, acts.underWay())
        .ifPresent(
            entry -> {
              news.add(entry);
              known = known.and(entry);
            });
    acts.take(record);
    all.add(record);
  }

  /** The engine takes what came, and what it proves is written after it. */
  void take(Outcome outcome) {
    @Nullable Action asked = state.decision() instanceof Decision.Perform p ? p.action() : null;
    Taken taken = Taken.of(state, outcome);
    write(new JournalRecord.Came(taken.outcome()));
    state = taken.after();
    Consequences.of(asked, taken.outcome(), acts, known, outcome.cameAt()).forEach(this::write);
  }

  void stop(Instant now, Interruption reason, String words) {
    write(new JournalRecord.Interrupted(now, reason, words));
    state = state.interrupted(reason);
  }

  /** The end, after what a good one proves. */
  RecoveryEnd end(Instant now) {
    Decision end = state.decision();
    if (end instanceof Decision.Resolved resolved) {
      acts.allOver(now).forEach(this::write);
      return ended(now, JournalRecord.End.RESOLVED, resolved.resolution().name());
    } else if (end instanceof Decision.Escalate escalate) {
      return ended(now, JournalRecord.End.ESCALATED, escalate.reason().name());
    }
    return ended(now, JournalRecord.End.STOPPED, ((Decision.Stop) end).reason().name());
  }

  private RecoveryEnd ended(Instant now, JournalRecord.End end, String reason) {
    write(new JournalRecord.Ended(now, end, reason, state.owed(), List.of()));
    return new RecoveryEnd(name, end, reason, state.owed().size());
  }

  /** Whether an act of this kind is entered under this time already. */
  boolean hasBegun(Act act, Instant at) {
    return known.entriesOf(act.server()).stream()
        .anyMatch(entry -> entry.at().equals(at) && entry.act().equals(act));
  }
}
