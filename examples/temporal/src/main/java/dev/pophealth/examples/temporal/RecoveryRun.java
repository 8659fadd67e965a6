package dev.pophealth.examples.temporal;

import dev.pophealth.health.BoundedText;
import dev.pophealth.health.Interruption;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.policy.Progress;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.run.TimeLimits;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One recovery under way in its workflow: its book, the time, and what waits. */
final class RecoveryRun {

  private final RecoveryBook book;
  private final Inbox inbox;
  private final TimeLimits limits;
  private final Groups groups;
  private Instant latest;

  RecoveryRun(RecoveryBook book, Inbox inbox, TimeLimits limits) {
    this.book = book;
    this.inbox = inbox;
    this.limits = limits;
    this.groups = new Groups(limits);
    this.latest = Instant.ofEpochMilli(Workflow.currentTimeMillis());
  }

  RecoveryBook book() {
    return book;
  }

  Inbox inbox() {
    return inbox;
  }

  TimeLimits limits() {
    return limits;
  }

  Groups groups() {
    return groups;
  }

  Decision decision() {
    return book.decision();
  }

  Incident incident() {
    return book.state().incident();
  }

  boolean isStopped() {
    return decision().ends();
  }

  /** The time, never earlier than anything that is written. */
  Instant now() {
    Instant now = Instant.ofEpochMilli(Workflow.currentTimeMillis());
    latest = now.isAfter(latest) ? now : latest;
    return latest;
  }

  /** A time at which no other act of this recovery begins. */
  Instant actAt() {
    latest = now().plusNanos(1);
    return latest;
  }

  /** Waits for a time, or for something that comes before it; a stop comes before everything. */
  void awaitUntil(Instant time, Supplier<Boolean> came) {
    // Rounded up: a millisecond too early would be another wait.
    Duration left = Duration.between(now(), time).plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
    if (!left.isNegative()) {
      Workflow.await(left, () -> isStopped() || came.get());
    }
  }

  Optional<Outcome> await(Decision.Wait wait) {
    flush();
    awaitUntil(wait.until(), () -> false);
    return isStopped() ? Optional.empty() : Optional.of(Outcome.timeCame(wait.number(), now()));
  }

  void write(JournalRecord record) {
    book.write(record);
  }

  void take(Outcome outcome) {
    book.take(outcome);
  }

  void joined(Alert alert) {
    if (!isStopped()) {
      book.write(new JournalRecord.Joined(now(), alert));
    }
  }

  /** What waits for something wakes, and sees that it is over. */
  void stop(Interruption reason, String words) {
    if (!isStopped()) {
      book.stop(now(), reason, BoundedText.detail(words));
    }
  }

  /** Makes durable what was written; nothing begins before that. */
  void flush() {
    List<JournalRecord> records = book.unwritten();
    if (!records.isEmpty()) {
      Stubs.journal().append(book.name(), records);
      book.written(records.size());
    }
    for (LedgerEntry entry : book.takeNews()) {
      // What is under way the group has entered itself when it allowed it.
      if (entry.progress() != Progress.UNDER_WAY) {
        groups.tell(entry);
      }
    }
  }

  RecoveryEnd end() {
    RecoveryEnd end = book.end(now());
    flush();
    if (end.end() != JournalRecord.End.RESOLVED) {
      Stubs.people().handOver(book.name(), book.state().saved());
    }
    return end;
  }
}
