package dev.pophealth.examples.temporal;

import dev.pophealth.run.TimeLimits;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/**
 * How each kind of activity is called from a workflow. A question may be tried again, an act never:
 * one that is lost may have taken place. (S14) What is written and told is tried until it works.
 */
final class Stubs {

  /** A worker that has died is noticed within this time, plus what its last sign was young. */
  static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);

  private static final Duration SOON = Duration.ofMinutes(1);

  private Stubs() {}

  /** Questions: three workers may die over one. */
  static LookActivities looks(Duration within) {
    return Workflow.newActivityStub(
        LookActivities.class,
        ActivityOptions.newBuilder()
            .setStartToCloseTimeout(within.plusSeconds(5))
            .setScheduleToCloseTimeout(within.multipliedBy(3))
            .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(3).build())
            .build());
  }

  /** Acts: once. Whoever does not begin in time certainly does not begin any more. */
  static ActActivities acts(Duration within, Duration toStart) {
    return Workflow.newActivityStub(
        ActActivities.class,
        ActivityOptions.newBuilder()
            .setScheduleToStartTimeout(toStart)
            .setStartToCloseTimeout(within)
            .setHeartbeatTimeout(SIGN_OF_LIFE)
            .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
            .build());
  }

  static JournalActivities journal() {
    return Workflow.newActivityStub(JournalActivities.class, untilItWorks());
  }

  static PeopleActivities people() {
    return Workflow.newActivityStub(PeopleActivities.class, untilItWorks());
  }

  /** A group's look at what it is asked; it never fails, since what is not known is unsafe. */
  static LookActivities reviews(TimeLimits limits) {
    return Workflow.newActivityStub(
        LookActivities.class,
        ActivityOptions.newBuilder(untilItWorks())
            .setStartToCloseTimeout(limits.topology().plusSeconds(30))
            .build());
  }

  private static ActivityOptions untilItWorks() {
    return ActivityOptions.newBuilder()
        .setStartToCloseTimeout(SOON)
        .setRetryOptions(
            RetryOptions.newBuilder()
                .setInitialInterval(Duration.ofSeconds(1))
                .setMaximumInterval(SOON)
                .build())
        .build();
  }
}
