package dev.pophealth.examples.temporal;

import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.RecoveryEngine;
import dev.pophealth.run.TimeLimits;
import dev.pophealth.run.fake.FakeApprover;
import dev.pophealth.run.fake.FakeServers;
import dev.pophealth.run.fake.MemoryJournal;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactoryOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A Temporal server in memory that skips time, one worker, and servers that can be ill. */
final class Lab implements AutoCloseable {

  static final ServerName MBX1 = ServerName.of("mbx1");
  static final ServerName MBX2 = ServerName.of("mbx2");
  static final ServerName MBX3 = ServerName.of("mbx3");

  static final String QUEUE = "pop-health";

  static final RecoveryEngine ENGINE = DecisionEngine.following(PopRunbooks.hardened());

  final TestWorkflowEnvironment temporal;
  final FakeServers servers;
  final FakeApprover people = new FakeApprover();
  final MemoryJournal journal = new MemoryJournal();
  final Map<String, Integer> handedOver = new ConcurrentHashMap<>();
  final Recoveries recoveries;

  Lab(Topology topology, AutomationPolicy policy) throws IOException {
    temporal =
        TestWorkflowEnvironment.newInstance(
            TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(
                    WorkflowClientOptions.newBuilder()
                        .setDataConverter(HistoryForm.converter())
                        .build())
                .setWorkerFactoryOptions(WorkerFactoryOptions.getDefaultInstance())
                .build());
    servers = new FakeServers(topology, this::now);
    Ports ports =
        new Ports(
            servers,
            servers,
            servers,
            servers,
            people,
            (recovery, state) -> handedOver.merge(recovery, 1, Integer::sum),
            journal);
    Rules rules = new Rules(ENGINE, PopRunbooks.hardened().all(), policy, TimeLimits.defaults());
    RecoveryWorker.register(
        temporal.newWorker(QUEUE, RecoveryWorker.options()),
        temporal.getWorkflowClient(),
        ports,
        rules);
    temporal.start();
    recoveries = new Recoveries(temporal.getWorkflowClient(), ENGINE, QUEUE);
  }

  /** Three Mailbox servers of which two must be well. */
  static Topology dag() {
    return Topology.builder()
        .addServers(mailbox(MBX1), mailbox(MBX2), mailbox(MBX3))
        .addGroups(ServerGroup.of("dag1", 2, MBX1, MBX2, MBX3))
        .build();
  }

  static ServerFacts mailbox(ServerName name) {
    return ServerFacts.of(name, Role.MAILBOX);
  }

  /** The virtual time. */
  Instant now() {
    return Instant.ofEpochMilli(temporal.currentTimeMillis());
  }

  Incident deep(ServerName server) {
    return Incident.of(new Alert(PopHealth.DEEP_TEST_MONITOR, server, now()), Role.MAILBOX);
  }

  RecoveryEnd end(RecoveryWorkflow workflow) {
    return WorkflowStub.fromTyped(workflow).getResult(RecoveryEnd.class);
  }

  List<JournalRecord> written(String recovery) throws IOException {
    return journal.read(recovery);
  }

  WorkflowExecutionHistory history(String workflow) {
    return temporal.getWorkflowClient().fetchHistory(workflow);
  }

  @Override
  public void close() {
    temporal.close();
  }
}
