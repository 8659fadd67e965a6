package dev.pophealth.examples.temporal;

import dev.pophealth.health.ServerName;
import dev.pophealth.policy.LedgerEntry;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;

/**
 * What all recoveries together may do to the servers of one group: the one place where acts there
 * are reviewed, one after the other, and where the ledger of the group is kept. Never ends.
 */
@WorkflowInterface
public interface GroupWorkflow {

  /**
   * Keeps the ledger.
   *
   * @param book what was done so far, and what is still to be answered
   */
  @WorkflowMethod
  void keep(GroupBook book);

  /** Asks for a review; the answer comes by {@link RecoveryWorkflow#reviewed}. */
  @SignalMethod
  void review(ReviewRequest request);

  /** Something was done, or has come further. */
  @SignalMethod
  void heard(LedgerEntry entry);

  /** A person says that a server is back and as it should be. */
  @SignalMethod
  void back(ServerName server, String by);

  /** What was done so far. */
  @QueryMethod
  List<LedgerEntry> ledger();
}
