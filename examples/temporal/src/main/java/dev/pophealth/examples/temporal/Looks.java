package dev.pophealth.examples.temporal;

import dev.pophealth.health.Answer;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ToldReading;
import dev.pophealth.health.Topology;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.policy.Ledger;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.policy.Occasion;
import dev.pophealth.policy.ReasonText;
import dev.pophealth.policy.Review;
import dev.pophealth.recovery.Question;
import dev.pophealth.run.rules.Peers;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks by the ports. What an exception says may hold a secret: only its kind goes on. */
final class Looks implements LookActivities {

  private final Ports ports;
  private final Rules rules;
  private final WorkflowClient client;
  private final String taskQueue;

  Looks(Ports ports, Rules rules, WorkflowClient client, String taskQueue) {
    this.ports = ports;
    this.rules = rules;
    this.client = client;
    this.taskQueue = taskQueue;
  }

  @Override
  public Looked ask(Question question, Duration within, List<ServerName> concerned, Instant now) {
    Optional<Interruption> stopped = maintenance(concerned, now);
    return stopped.isPresent()
        ? new Looked(Optional.empty(), stopped)
        : new Looked(Optional.of(read(question, within)), Optional.empty());
  }

  private Reading read(Question question, Duration within) {
    try {
      if (question instanceof Question.RunProbe run) {
        return ports.probes().run(run.probe(), run.server(), within);
      } else if (question instanceof Question.ReadTopology) {
        return peers(question.server());
      }
      return ports.health().read(question, within);
    } catch (Exception e) {
      return new ToldReading(Answer.UNCLEAR, e.getClass().getName());
    }
  }

  /** Who else serves, without those whom some recovery has out. */
  private Reading peers(ServerName server) throws Exception {
    Topology topology = ports.topology().topology();
    Ledger ledger = Ledger.empty();
    for (String group : GroupNames.of(server, topology)) {
      for (LedgerEntry entry : ledgerOf(group)) {
        ledger = ledger.and(entry);
      }
    }
    return new Peers(topology, ledger).of(server);
  }

  private List<LedgerEntry> ledgerOf(String group) {
    try {
      return client.newWorkflowStub(GroupWorkflow.class, group).ledger();
    } catch (WorkflowNotFoundException e) {
      return List.of();
    }
  }

  /** The topology is read only while somewhere there is maintenance. */
  private Optional<Interruption> maintenance(List<ServerName> concerned, Instant now) {
    boolean somewhere =
        rules.policy().maintenanceWindows().stream().anyMatch(window -> window.isOpen(now));
    return somewhere ? interruption(concerned, topology(), now) : Optional.empty();
  }

  private Optional<Interruption> interruption(
      List<ServerName> concerned, Topology topology, Instant now) {
    return concerned.stream()
        .flatMap(server -> rules.policy().interruption(server, topology, now).stream())
        .findFirst();
  }

  private Topology topology() {
    try {
      return ports.topology().topology();
    } catch (Exception e) {
      return Topology.unknown();
    }
  }

  @Override
  public List<String> groupsOf(ServerName server) {
    List<String> groups;
    try {
      groups = GroupNames.of(server, ports.topology().topology());
    } catch (Exception e) {
      throw new IllegalStateException("the topology cannot be read: " + e.getClass().getName());
    }
    groups.forEach(this::begin);
    return groups;
  }

  private void begin(String group) {
    WorkflowOptions options =
        WorkflowOptions.newBuilder().setWorkflowId(group).setTaskQueue(taskQueue).build();
    GroupWorkflow workflow = client.newWorkflowStub(GroupWorkflow.class, options);
    try {
      WorkflowClient.start(workflow::keep, new GroupBook(group, List.of(), List.of()));
    } catch (WorkflowExecutionAlreadyStarted e) {
      // That is what was wanted.
    }
  }

  @Override
  public Reviewed review(
      ReviewRequest request, List<LedgerEntry> entries, String group, Instant now) {
    AutomationPolicy policy = rules.policy();
    Topology topology = topology();
    Ledger ledger = Ledger.of(entries);
    Occasion plain = new Occasion(request.recovery(), request.purpose(), Optional.empty());
    Review review =
        request.leave().isPresent()
            ? request.leave().get().review(policy, request.act(), plain, ledger, topology, now)
            : policy.review(request.act(), plain, ledger, topology, now);
    return new Reviewed(
        new GroupReview(
            group,
            request.key(),
            review.verdict(),
            until(review, now),
            review.why().stream().map(ReasonText::of).toList(),
            interruption(request.concerned(), topology, now)),
        now.minus(policy.memory()));
  }

  private static Instant until(Review review, Instant now) {
    if (review instanceof Review.Ask ask) {
      return ask.until();
    }
    return review instanceof Review.HoldUntil hold ? hold.until() : now;
  }
}
