package dev.pophealth.examples.temporal;

import dev.pophealth.health.Answer;
import dev.pophealth.health.Interruption;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.SavedRecovery;
import dev.pophealth.report.Language;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** One recovery, from alert to end. There is one for a monitor on a server at a time. */
@WorkflowInterface
public interface RecoveryWorkflow {

  /**
   * Recovers.
   *
   * @param begun the recovery as the engine opened it, with nothing come yet
   */
  @WorkflowMethod
  RecoveryEnd recover(SavedRecovery begun);

  /** The same trouble was alerted again. */
  @SignalMethod
  void joined(Alert alert);

  /** A person gives leave for the act of this number. */
  @SignalMethod
  void giveLeave(int number, String by);

  /** A person says no to the act of this number. */
  @SignalMethod
  void denyLeave(int number, String by, String words);

  /** A person answers the question of this number. */
  @SignalMethod
  void answer(int number, Answer answer, String words);

  /** Stops at once, without clean-up: called off, or handed over to a person. */
  @SignalMethod
  void interrupt(Interruption reason, String words);

  /** What a group says of an act. */
  @SignalMethod
  void reviewed(GroupReview review);

  /** The recovery so far, in words. */
  @QueryMethod
  String told(Language language);

  /** The recovery so far, as data. */
  @QueryMethod
  SavedRecovery saved();

  /** Its name in the journal. */
  @QueryMethod
  String name();
}
