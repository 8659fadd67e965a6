package dev.pophealth.examples.temporal;

import dev.pophealth.health.Answer;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.ToldReading;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.Leave;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.RecoveryEngine;
import dev.pophealth.recovery.SavedRecovery;
import dev.pophealth.report.Language;
import dev.pophealth.run.TimeLimits;
import dev.pophealth.run.rules.RecoveryNames;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The engine's loop, made durable. Whatever kills the worker, another one replays the history to
 * this same place and goes on; what was under way then comes back as unclear or as perhaps done.
 */
public final class RecoveryWorkflowImpl implements RecoveryWorkflow {

  private final RecoveryEngine engine;
  private final TimeLimits limits;
  private final Inbox inbox = new Inbox();
  private @Nullable RecoveryRun run;

  RecoveryWorkflowImpl(RecoveryEngine engine, TimeLimits limits) {
    this.engine = engine;
    this.limits = limits;
  }

  /** A cancel from Temporal's side stops the recovery, which has its end written all the same. */
  @Override
  public RecoveryEnd recover(SavedRecovery begun) {
    RecoveryRun opened = open(begun);
    run = opened;
    CancellationScope.current()
        .getCancellationRequest()
        .thenApply(
            words -> {
              opened.stop(Interruption.CANCELLED, words);
              return null;
            });
    RecoveryEnd[] end = new RecoveryEnd[1];
    Workflow.newDetachedCancellationScope(() -> end[0] = recover(opened)).run();
    return end[0];
  }

  private RecoveryEnd recover(RecoveryRun opened) {
    while (!opened.decision().ends()) {
      Decision decision = opened.decision();
      Optional<Outcome> came =
          decision instanceof Decision.Wait wait
              ? opened.await(wait)
              : ((Decision.Perform) decision).action() instanceof Question
                  ? new Asking(opened, (Decision.Perform) decision).ask()
                  : Optional.of(new Acting(opened, (Decision.Perform) decision).act());
      came.ifPresent(opened::take);
    }
    return opened.end();
  }

  /**
   * A recovery of another version of its runbook fails this task, not the recovery: it stands still
   * until a worker comes that has that version.
   */
  private RecoveryRun open(SavedRecovery begun) {
    Recovery recovery = engine.resume(begun).orThrow();
    Instant now = Instant.ofEpochMilli(Workflow.currentTimeMillis());
    JournalRecord.Begun first =
        new JournalRecord.Begun(
            now,
            Workflow.getInfo().getWorkflowId(),
            begun.incident(),
            begun.runbookId(),
            begun.fingerprint(),
            Optional.empty());
    // Two recoveries of one second are told apart by their runs.
    String name =
        RecoveryNames.of(first) + "." + Workflow.getInfo().getFirstExecutionRunId().substring(0, 8);
    RecoveryBook book = new RecoveryBook(name, recovery);
    book.write(first);
    return new RecoveryRun(book, inbox, limits);
  }

  @Override
  public void joined(Alert alert) {
    RecoveryRun begun = begun();
    if (!alert.equals(begun.incident().alert())) {
      begun.joined(alert);
    }
  }

  @Override
  public void giveLeave(int number, String by) {
    inbox.leave(number, new Leave.Given(by));
  }

  @Override
  public void denyLeave(int number, String by, String words) {
    inbox.leave(number, new Leave.Denied(by, words));
  }

  @Override
  public void answer(int number, Answer answer, String words) {
    inbox.answer(number, new ToldReading(answer, words));
  }

  @Override
  public void interrupt(Interruption reason, String words) {
    begun().stop(reason, words);
  }

  @Override
  public void reviewed(GroupReview review) {
    inbox.review(review);
  }

  @Override
  public String told(Language language) {
    return looked().book().told(language);
  }

  @Override
  public SavedRecovery saved() {
    return looked().book().state().saved();
  }

  @Override
  public String name() {
    return looked().book().name();
  }

  /** A signal may come in before the recovery is opened. */
  private RecoveryRun begun() {
    Workflow.await(() -> run != null);
    return looked();
  }

  private RecoveryRun looked() {
    if (run == null) {
      throw new IllegalStateException("the recovery is about to begin: ask again");
    }
    return run;
  }
}
