package dev.pophealth.examples.temporal;

import dev.pophealth.port.ActRequest;
import dev.pophealth.port.ActionExecutor;
import dev.pophealth.port.Performance;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Acts by the port, and gives signs of life meanwhile, so that a worker's death is soon known. */
final class Acts implements ActActivities {

  private final ActionExecutor acts;
  private final ScheduledExecutorService pulse;
  private final Duration every;

  Acts(ActionExecutor acts, ScheduledExecutorService pulse, Duration signOfLife) {
    this.acts = acts;
    this.pulse = pulse;
    this.every = signOfLife.dividedBy(3);
  }

  @Override
  public Performance perform(ActRequest request) {
    ActivityExecutionContext context = Activity.getExecutionContext();
    ScheduledFuture<?> beating =
        pulse.scheduleAtFixedRate(
            () -> beat(context), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return acts.perform(request);
    } catch (Exception e) {
      // What it says may hold a secret: only its kind is told.
      return Performance.maybe(e.getClass().getName());
    } finally {
      beating.cancel(false);
    }
  }

  /** Nobody waits any more: it counts as perhaps done already, and is let end. */
  private static void beat(ActivityExecutionContext context) {
    try {
      context.heartbeat(null);
    } catch (ActivityCompletionException e) {
      return;
    }
  }
}
