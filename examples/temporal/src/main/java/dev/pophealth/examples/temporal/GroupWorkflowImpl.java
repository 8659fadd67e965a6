package dev.pophealth.examples.temporal;

import dev.pophealth.health.ServerName;
import dev.pophealth.policy.Hand;
import dev.pophealth.policy.Ledger;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.policy.Progress;
import dev.pophealth.policy.Verdict;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.run.TimeLimits;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.workflow.SignalExternalWorkflowException;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Reviews one act after the other, so that no two recoveries see the same server in service and
 * take down those that stand in for each other. (S13, S18)
 */
public final class GroupWorkflowImpl implements GroupWorkflow {

  /** A history of this many events is left behind; Temporal warns at 10,240. */
  static final long LONG = 4_000;

  private static final Duration DAY = Duration.ofHours(24);

  private final TimeLimits limits;
  private final long longest;
  private final Queue<ReviewRequest> waiting = new ArrayDeque<>();
  private Ledger ledger = Ledger.empty();

  GroupWorkflowImpl(TimeLimits limits, long longest) {
    this.limits = limits;
    this.longest = longest;
  }

  @Override
  public void keep(GroupBook book) {
    book.ledger().forEach(entry -> ledger = ledger.and(entry));
    waiting.addAll(book.waiting());
    while (!isLong()) {
      Workflow.await(() -> !waiting.isEmpty() || isLong());
      if (!waiting.isEmpty()) {
        answer(waiting.remove());
      }
    }
    Workflow.await(Workflow::isEveryHandlerFinished);
    Workflow.newContinueAsNewStub(GroupWorkflow.class)
        .keep(new GroupBook(book.group(), ledger.entries(), List.copyOf(waiting)));
  }

  private boolean isLong() {
    return Workflow.getInfo().isContinueAsNewSuggested()
        || Workflow.getInfo().getHistoryLength() > longest;
  }

  private void answer(ReviewRequest request) {
    LookActivities.Reviewed reviewed =
        Stubs.reviews(limits)
            .review(request, ledger.entries(), Workflow.getInfo().getWorkflowId(), now());
    ledger = ledger.since(reviewed.forgetBefore());
    if (reviewed.review().verdict() == Verdict.ALLOW) {
      ledger = ledger.and(request.entry(Progress.UNDER_WAY));
    }
    WorkflowExecution asker =
        WorkflowExecution.newBuilder()
            .setWorkflowId(request.workflow())
            .setRunId(request.run())
            .build();
    try {
      Workflow.newExternalWorkflowStub(RecoveryWorkflow.class, asker).reviewed(reviewed.review());
    } catch (SignalExternalWorkflowException e) {
      // Whoever asked is gone, and so never begins.
      ledger = ledger.and(request.entry(Progress.NOT_DONE));
    }
  }

  private static Instant now() {
    return Instant.ofEpochMilli(Workflow.currentTimeMillis());
  }

  @Override
  public void review(ReviewRequest request) {
    waiting.add(request);
  }

  @Override
  public void heard(LedgerEntry entry) {
    if (!(entry.by() instanceof Hand.Other) || !isKnown(entry)) {
      ledger = ledger.and(entry);
    }
  }

  /** Several recoveries may find the same trace of somebody else. */
  private boolean isKnown(LedgerEntry entry) {
    return ledger.entriesOf(entry.act().server()).stream()
        .anyMatch(
            other ->
                other.by() instanceof Hand.Other
                    && other.act().equals(entry.act())
                    && other.at().isAfter(entry.at().minus(DAY)));
  }

  @Override
  public void back(ServerName server, String by) {
    for (LedgerEntry entry : ledger.entriesOf(server)) {
      boolean over =
          entry.by() instanceof Hand.Other
              || (entry.by() instanceof Hand.Ours ours && isSettled(ours.recovery(), entry, by));
      if (over && entry.progress() != Progress.NOT_DONE) {
        ledger = ledger.and(entry.as(Progress.SETTLED));
      }
    }
  }

  /** What an open recovery has done it proves itself. */
  private static boolean isSettled(String recovery, LedgerEntry entry, String by) {
    return Stubs.journal()
        .settle(
            recovery, new JournalRecord.Settled(now(), entry.act(), entry.at(), Optional.of(by)));
  }

  @Override
  public List<LedgerEntry> ledger() {
    return ledger.entries();
  }
}
