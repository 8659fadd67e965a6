package dev.pophealth.examples.temporal;

import dev.pophealth.health.ServerName;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.policy.Progress;
import dev.pophealth.policy.Verdict;
import dev.pophealth.recovery.StepText;
import dev.pophealth.run.TimeLimits;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.SignalExternalWorkflowException;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The groups that a recovery has to do with, by their workflows. */
final class Groups {

  private final TimeLimits limits;
  private final TreeMap<ServerName, TreeSet<String>> known = new TreeMap<>();

  Groups(TimeLimits limits) {
    this.limits = limits;
  }

  /**
   * The groups of a server now, and those that it was in before; none when they cannot be read and
   * never could.
   */
  List<String> of(ServerName server) {
    TreeSet<String> groups = known.computeIfAbsent(server, first -> new TreeSet<>());
    try {
      groups.addAll(Stubs.looks(limits.topology()).groupsOf(server));
    } catch (ActivityFailure e) {
      Workflow.getLogger(Groups.class).warn("the groups of {} cannot be read", server);
    }
    return List.copyOf(groups);
  }

  /**
   * Asks every group of the act's server. Where all of them allow it, they have entered it; else
   * none has.
   *
   * @param patience how long to wait for each answer
   * @return empty when the recovery was stopped meanwhile, or some group did not answer
   */
  Optional<GroupReview> review(ReviewRequest request, RecoveryRun run, Instant patience) {
    List<String> groups = of(request.act().server());
    if (groups.isEmpty()) {
      return Optional.of(nobodyKnows(request, run.now()));
    }
    List<String> asked = new ArrayList<>();
    List<GroupReview> reviews = new ArrayList<>();
    for (String group : groups) {
      asked.add(group);
      send(request.act().server(), group, to -> to.review(request));
      run.awaitUntil(patience, () -> run.inbox().review(request.key(), group).isPresent());
      run.inbox().review(request.key(), group).ifPresent(reviews::add);
    }
    run.inbox().forgetReviews();
    boolean all = reviews.size() == groups.size() && !run.isStopped();
    Optional<GroupReview> review =
        all ? Optional.of(GroupReview.together(reviews)) : Optional.empty();
    if (review.filter(Groups::allows).isEmpty()) {
      LedgerEntry notDone = request.entry(Progress.NOT_DONE);
      asked.forEach(group -> send(request.act().server(), group, to -> to.heard(notDone)));
    }
    return review;
  }

  private static boolean allows(GroupReview review) {
    return review.verdict() == Verdict.ALLOW && review.stopped().isEmpty();
  }

  /** Who else must keep still is not known, and so cannot be asked to. */
  private static GroupReview nobodyKnows(ReviewRequest request, Instant now) {
    StepText why =
        StepText.of(
            "The groups of "
                + request.act().server()
                + " cannot be read: what else is out is not known.",
            request.act().server() + " のグループを取得できないため、他に停止中のサーバーがあるか不明です。",
            "ours");
    return new GroupReview("", request.key(), Verdict.REFUSE, now, List.of(why), Optional.empty());
  }

  /** Tells the groups that keep the ledger of a server. */
  void tell(LedgerEntry entry) {
    ServerName server = entry.act().server();
    List<String> groups = new ArrayList<>(known.getOrDefault(server, new TreeSet<>()));
    (groups.isEmpty() ? of(server) : groups)
        .forEach(group -> send(server, group, to -> to.heard(entry)));
  }

  /** A group's workflow that somebody has ended is begun again; what it knew is lost then. */
  void send(ServerName server, String group, Consumer<GroupWorkflow> signal) {
    GroupWorkflow to = Workflow.newExternalWorkflowStub(GroupWorkflow.class, group);
    try {
      signal.accept(to);
    } catch (SignalExternalWorkflowException e) {
      of(server);
      signal.accept(to);
    }
  }
}
