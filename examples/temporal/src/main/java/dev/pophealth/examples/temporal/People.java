package dev.pophealth.examples.temporal;

import dev.pophealth.health.ToldReading;
import dev.pophealth.port.Approver;
import dev.pophealth.port.Leave;
import dev.pophealth.port.LeaveRequest;
import dev.pophealth.port.PersonRequest;
import dev.pophealth.recovery.SavedRecovery;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityInfo;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowTargetOptions;

/**
 * Tells and asks people; what they say goes to the workflow as a signal, from wherever it comes.
 */
final class People implements PeopleActivities {

  private final Approver approver;
  private final HandOver handOver;
  private final WorkflowClient client;

  People(Approver approver, HandOver handOver, WorkflowClient client) {
    this.approver = approver;
    this.handOver = handOver;
    this.client = client;
  }

  @Override
  public void askLeave(LeaveRequest request) {
    RecoveryWorkflow workflow = asking();
    try {
      approver.askLeave(request, leave -> told(workflow, request.number(), leave));
    } catch (Exception e) {
      throw new IllegalStateException("nobody could be asked: " + e.getClass().getName());
    }
  }

  private static void told(RecoveryWorkflow workflow, int number, Leave leave) {
    try {
      if (leave instanceof Leave.Denied denied) {
        workflow.denyLeave(number, denied.by(), denied.words());
      } else {
        workflow.giveLeave(number, leave.by());
      }
    } catch (WorkflowNotFoundException e) {
      // The recovery is over; what comes after that is dropped.
    }
  }

  @Override
  public void askPerson(PersonRequest request) {
    RecoveryWorkflow workflow = asking();
    try {
      approver.ask(request, answer -> told(workflow, request.number(), answer));
    } catch (Exception e) {
      throw new IllegalStateException("nobody could be asked: " + e.getClass().getName());
    }
  }

  private static void told(RecoveryWorkflow workflow, int number, ToldReading answer) {
    try {
      workflow.answer(number, answer.answer(), answer.words());
    } catch (WorkflowNotFoundException e) {
      // The recovery is over; what comes after that is dropped.
    }
  }

  /** The run that asks: one that was begun anew has asked nothing. */
  private RecoveryWorkflow asking() {
    ActivityInfo info = Activity.getExecutionContext().getInfo();
    return client.newWorkflowStub(
        RecoveryWorkflow.class,
        WorkflowTargetOptions.newBuilder()
            .setWorkflowId(info.getWorkflowId())
            .setRunId(info.getWorkflowRunId())
            .build());
  }

  @Override
  public void handOver(String recovery, SavedRecovery state) {
    try {
      handOver.handOver(recovery, state);
    } catch (Exception e) {
      throw new IllegalStateException("nobody could be told: " + e.getClass().getName());
    }
  }
}
