package dev.pophealth.run;

import dev.pophealth.health.BoundedText;
import dev.pophealth.health.ServerName;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.policy.Hand;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.policy.Progress;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.JournalSession;
import dev.pophealth.port.JournalTurn;
import dev.pophealth.recovery.Recovery;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** What all recoveries of a runner have in common. Safe for use by many threads. */
final class RunContext {

  private final RunnerSetup setup;
  private final JournalSession session;
  private final Books books = new Books();
  private volatile AutomationPolicy policy;
  private volatile boolean closed;

  RunContext(RunnerSetup setup, JournalSession session) {
    this.setup = setup;
    this.session = session;
    this.policy = setup.policy();
  }

  RunnerSetup setup() {
    return setup;
  }

  JournalSession session() {
    return session;
  }

  Books books() {
    return books;
  }

  AutomationPolicy policy() {
    return policy;
  }

  void follow(AutomationPolicy next) {
    policy = next;
  }

  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }

  /** What is decided while no other session decides anything. */
  @FunctionalInterface
  interface Decided<T> {
    T decide() throws IOException;
  }

  /** Decides something in a turn in which the books know what all others have written. */
  <T> T inTurn(Decided<T> something) throws IOException {
    try (JournalTurn turn = session.turn()) {
      turn.news(books::take);
      return something.decide();
    }
  }

  /** Makes a record durable, and only then true. */
  void write(String recovery, JournalRecord record) throws IOException {
    session.append(recovery, record);
    books.take(recovery, record);
  }

  /**
   * Writes that what ended recoveries of ours have done is over, where it is of this kind and is
   * not known to be.
   *
   * @return how many acts that were
   */
  int settle(Predicate<LedgerEntry> which, Instant now, Optional<String> by) throws IOException {
    return inTurn(() -> settleInTurn(which, now, by));
  }

  private int settleInTurn(Predicate<LedgerEntry> which, Instant now, Optional<String> by)
      throws IOException {
    int settled = 0;
    for (LedgerEntry entry : books.ledger().entries()) {
      if (entry.by() instanceof Hand.Ours ours
          && entry.progress() != Progress.SETTLED
          && entry.progress() != Progress.NOT_DONE
          && books.find(ours.recovery()).isEmpty()
          && which.test(entry)) {
        write(ours.recovery(), new JournalRecord.Settled(now, entry.act(), entry.at(), by));
        settled++;
      }
    }
    return settled;
  }

  /** A person's word that a server is back. */
  int back(ServerName server, String by) throws IOException {
    int settled =
        settle(
            entry -> entry.act().server().matches(server),
            setup.time().instant(),
            Optional.of(BoundedText.of(by, 200)));
    for (LedgerEntry entry : books.ledger().out(server)) {
      if (entry.by() instanceof Hand.Other) {
        books.heard(entry.as(Progress.SETTLED));
        settled++;
      }
    }
    return settled;
  }

  void heard(String recovery, JournalRecord record) {
    guarded(() -> setup.listener().recorded(recovery, record));
  }

  void decided(String recovery, Recovery state) {
    guarded(() -> setup.listener().decided(recovery, state));
  }

  void troubled(String recovery, String what, Throwable cause) {
    if (!closed) {
      guarded(() -> setup.listener().troubled(recovery, what, cause));
    }
  }

  /** A listener disturbs nothing. */
  private static void guarded(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException | Error e) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }
}
