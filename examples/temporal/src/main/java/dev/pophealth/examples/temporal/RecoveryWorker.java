package dev.pophealth.examples.temporal;

import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ServerName;
import dev.pophealth.port.JournalSession;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.run.rules.CleanUpSteps;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Sets up workers that run recoveries: as many as it takes, on as many machines. */
public final class RecoveryWorker {

  /** How long a workflow may compute without a pause; a machine under load takes its time. */
  private static final long UNDER_LOAD_MILLIS = 10_000;

  private RecoveryWorker() {}

  /** How workers are to be made. */
  public static WorkerOptions options() {
    return WorkerOptions.newBuilder().setDefaultDeadlockDetectionTimeout(UNDER_LOAD_MILLIS).build();
  }

  /**
   * Registers what a worker does.
   *
   * @param worker the worker, not started yet
   * @param client the client, which has {@link HistoryForm#converter}
   * @param ports looks and acts
   * @param rules decides
   * @throws IOException when the journal cannot be opened
   */
  public static void register(Worker worker, WorkflowClient client, Ports ports, Rules rules)
      throws IOException {
    compile(rules);
    JournalSession session = ports.journal().open();
    ScheduledExecutorService pulse =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "signs of life");
              thread.setDaemon(true);
              return thread;
            });
    worker.registerWorkflowImplementationFactory(
        RecoveryWorkflow.class, () -> new RecoveryWorkflowImpl(rules.engine(), rules.limits()));
    worker.registerWorkflowImplementationFactory(
        GroupWorkflow.class, () -> new GroupWorkflowImpl(rules.limits(), GroupWorkflowImpl.LONG));
    worker.registerActivitiesImplementations(
        new Looks(ports, rules, client, worker.getTaskQueue()),
        new Acts(ports.acts(), pulse, Stubs.SIGN_OF_LIFE),
        new Journaling(ports.journal(), session),
        new People(ports.approver(), ports.handOver(), client));
  }

  /** The deadlock detector takes a thread that compiles for one that hangs. */
  private static void compile(Rules rules) {
    Alert alert = new Alert(MonitorName.of("none"), ServerName.of("none"), Instant.EPOCH);
    Incident incident = new Incident(alert, Set.of(), List.of(), Optional.empty());
    for (Runbook runbook : rules.runbooks()) {
      Recovery recovery = rules.engine().begin(incident, runbook);
      CleanUpSteps.purpose(runbook, recovery.decision().rationale().step());
    }
  }
}
