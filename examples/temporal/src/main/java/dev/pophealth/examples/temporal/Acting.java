package dev.pophealth.examples.temporal;

import dev.pophealth.policy.Approval;
import dev.pophealth.policy.Purpose;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.Leave;
import dev.pophealth.port.LeaveRequest;
import dev.pophealth.port.Performance;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.StepId;
import dev.pophealth.recovery.StepText;
import dev.pophealth.run.rules.CleanUpSteps;
import dev.pophealth.run.rules.GivenLeave;
import io.temporal.api.enums.v1.TimeoutType;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.TimeoutFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An act on its way through review, leave and holds to whoever performs it. */
final class Acting {

  static final String MAINTENANCE = "a maintenance window of the policy is open";

  private static final String NOBODY = "nobody answered in time";

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final RecoveryRun run;
  private final int number;
  private final Act act;
  private final StepId step;
  private final StepText text;
  private final Purpose purpose;
  private final Optional<Instant> notAfter;
  private Optional<GivenLeave> leave = Optional.empty();

  Acting(RecoveryRun run, Decision.Perform decision) {
    this.run = run;
    this.number = decision.number();
    this.act = (Act) decision.action();
    this.step = decision.rationale().step();
    this.text = decision.rationale().text();
    this.purpose =
        run.book()
            .state()
            .runbook()
            .map(runbook -> CleanUpSteps.purpose(runbook, step))
            .orElse(Purpose.CURE);
    this.notAfter = decision.notAfter();
  }

  /** Comes to an end whatever happens: done, certainly not done, or perhaps. */
  Outcome act() {
    Optional<Outcome> end = Optional.empty();
    while (end.isEmpty()) {
      end = heldBack().or(this::reviewed);
    }
    return end.get();
  }

  /** What was not begun and may not begin any more has certainly not happened. */
  private Optional<Outcome> heldBack() {
    if (run.isStopped()) {
      return Optional.of(none(NoneCause.REFUSED, "stopped before it was started"));
    }
    // Evidence of the morning is no licence in the evening. (S31)
    return notAfter
        .filter(run.now()::isAfter)
        .map(late -> none(NoneCause.EXPIRED, "its time was up before it could start"));
  }

  /** Empty when it is to be reviewed again. */
  private Optional<Outcome> reviewed() {
    ReviewRequest request = request();
    Optional<GroupReview> came = run.groups().review(request, run, noLaterThanLate(patience()));
    if (came.isEmpty()) {
      return Optional.empty();
    }
    GroupReview review = came.get();
    if (review.stopped().isPresent()) {
      run.stop(review.stopped().get(), MAINTENANCE);
      return Optional.empty();
    }
    return switch (review.verdict()) {
      case ALLOW -> Optional.of(begin(request.at(), review));
      case ASK -> asked(review);
      case HOLD -> held(review);
      case REFUSE -> Optional.of(refused(review));
    };
  }

  private ReviewRequest request() {
    return new ReviewRequest(
        Workflow.getInfo().getWorkflowId(),
        Workflow.getInfo().getRunId(),
        run.book().name(),
        number,
        act,
        run.actAt(),
        purpose,
        leave,
        List.of(run.incident().alert().server(), act.server()));
  }

  /** A group that does not answer for so long is asked again. */
  private Instant patience() {
    return run.now().plus(PATIENCE);
  }

  /** The earlier of a time and the first moment that is too late. */
  private Instant noLaterThanLate(Instant time) {
    return notAfter
        .map(last -> last.plusMillis(1))
        .filter(late -> late.isBefore(time))
        .orElse(time);
  }

  private Optional<Outcome> held(GroupReview review) {
    run.write(new JournalRecord.Held(run.now(), number, act, review.until(), review.english()));
    run.flush();
    run.awaitUntil(noLaterThanLate(review.until()), () -> false);
    return Optional.empty();
  }

  private Outcome refused(GroupReview review) {
    run.write(new JournalRecord.Refused(run.now(), number, act, review.english()));
    return none(NoneCause.REFUSED, String.join(" ", review.english()));
  }

  /** Asks a person; silence is a no. Given, the act is reviewed again. */
  private Optional<Outcome> asked(GroupReview review) {
    Instant until = notAfter.filter(review.until()::isAfter).orElse(review.until());
    run.write(new JournalRecord.LeaveAsked(run.now(), number, act, until, review.english()));
    run.flush();
    run.inbox().ask(number);
    Async.procedure(
        Stubs.people()::askLeave,
        new LeaveRequest(
            run.book().name(), number, run.incident(), act, text, review.why(), until));
    run.awaitUntil(until, () -> run.inbox().leave(number).isPresent());
    return run.isStopped() ? Optional.empty() : answered(review, until);
  }

  private Optional<Outcome> answered(GroupReview review, Instant until) {
    Optional<Leave> said = run.inbox().leave(number);
    if (said.isEmpty()) {
      run.write(new JournalRecord.LeaveLapsed(run.now(), number, NOBODY));
      return until.isBefore(review.until())
          ? Optional.empty()
          : Optional.of(none(NoneCause.REFUSED, NOBODY));
    }
    String by = said.get().by();
    if (said.get() instanceof Leave.Denied denied) {
      run.write(new JournalRecord.LeaveDenied(run.now(), number, by, denied.words()));
      String words = denied.words().isBlank() ? "" : ": " + denied.words();
      return Optional.of(none(NoneCause.REFUSED, by + " said no" + words));
    }
    run.write(new JournalRecord.LeaveGiven(run.now(), number, by, until));
    Approval approval = new Approval(act, run.book().name(), by, until);
    leave = Optional.of(new GivenLeave(approval, review.english()));
    return Optional.empty();
  }

  /** The intent is durable before the act begins. */
  private Outcome begin(Instant at, GroupReview review) {
    run.write(new JournalRecord.Intended(at, number, step, act, review.english()));
    run.flush();
    return heldBack().orElseGet(this::perform);
  }

  /** Once begun it is let end: to break it off would leave more in doubt, not less. */
  private Outcome perform() {
    Instant startedAt = run.now();
    Duration within = run.limits().of(act);
    Duration toStart = Duration.between(startedAt, noLaterThanLate(startedAt.plus(within)));
    try {
      Performance done =
          Stubs.acts(within, toStart)
              .perform(new ActRequest(run.book().name(), number, act, within));
      Optional<NoneCause> cause =
          done.effect() == Effect.NONE ? Optional.of(NoneCause.IMPOSSIBLE) : Optional.empty();
      return new Outcome.Acted(number, startedAt, run.now(), done.effect(), cause, done.words());
    } catch (ActivityFailure e) {
      return lost(startedAt, e);
    }
  }

  /** What no worker took has not happened; what one took and did not bring back, perhaps. (S14) */
  private Outcome lost(Instant startedAt, ActivityFailure failure) {
    boolean notTaken =
        failure.getCause() instanceof TimeoutFailure timeout
            && timeout.getTimeoutType() == TimeoutType.TIMEOUT_TYPE_SCHEDULE_TO_START;
    return notTaken
        ? heldBack().orElseGet(() -> none(NoneCause.IMPOSSIBLE, "no worker had time for it"))
        : Outcome.maybe(
            number, startedAt, run.now(), "its worker was lost, or took too long for it");
  }

  private Outcome none(NoneCause cause, String words) {
    return Outcome.none(number, run.now(), cause, words);
  }
}
