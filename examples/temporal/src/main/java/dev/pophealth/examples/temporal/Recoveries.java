package dev.pophealth.examples.temporal;

import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.RecoveryEngine;
import io.temporal.client.BatchRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import java.util.Locale;

/** Opens recoveries and finds them again, from any machine. Safe for use by many threads. */
public final class Recoveries {

  private final WorkflowClient client;
  private final RecoveryEngine engine;
  private final String taskQueue;

  /**
   * Recoveries that workers of a task queue run.
   *
   * @param client the client, which has {@link HistoryForm#converter}
   * @param engine the workers' engine
   * @param taskQueue the workers' task queue
   */
  public Recoveries(WorkflowClient client, RecoveryEngine engine, String taskQueue) {
    this.client = client;
    this.engine = engine;
    this.taskQueue = taskQueue;
  }

  /**
   * Opens a recovery for an incident, or joins the one that has the same trouble in hand. It is
   * durable when this returns.
   *
   * @param incident the incident
   * @return its workflow
   */
  public RecoveryWorkflow begin(Incident incident) {
    String id = id(incident.alert());
    WorkflowOptions options =
        WorkflowOptions.newBuilder().setWorkflowId(id).setTaskQueue(taskQueue).build();
    RecoveryWorkflow workflow = client.newWorkflowStub(RecoveryWorkflow.class, options);
    BatchRequest request = client.newSignalWithStartRequest();
    request.add(workflow::recover, engine.begin(incident).saved());
    request.add(workflow::joined, incident.alert());
    client.signalWithStart(request);
    return find(incident.alert());
  }

  /**
   * The recovery that has a trouble in hand, or had it last.
   *
   * @param alert the trouble
   */
  public RecoveryWorkflow find(Alert alert) {
    return client.newWorkflowStub(RecoveryWorkflow.class, id(alert));
  }

  /** The id of its workflow: one for a monitor on a server at a time. */
  static String id(Alert alert) {
    return "pop-health/recovery/"
        + alert.server().value().toLowerCase(Locale.ROOT)
        + "/"
        + alert.monitor().value().toLowerCase(Locale.ROOT);
  }
}
