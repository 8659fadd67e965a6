package dev.pophealth.monitor.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.ServerName;
import dev.pophealth.monitor.Judgement;
import dev.pophealth.monitor.MonitorLevel;
import dev.pophealth.monitor.MonitorPlan;
import dev.pophealth.monitor.Observation;
import dev.pophealth.pop.PopHealth;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MonitorSchedulerTest {

  private static final MonitorPlan PLAN = MonitorPlan.of(PopHealth.PROXY_TEST_MONITOR);
  private static final ServerName CAS1 = ServerName.of("cas1");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ManualTime time = new ManualTime();
  private final List<Judgement> heard = new ArrayList<>();
  private final List<Instant> measured = new ArrayList<>();
  private double chance = 0;
  private ProbeResult result = ProbeResult.SUCCEEDED;

  private MonitorScheduler scheduler(Executor workers) {
    return new MonitorScheduler(time, workers, time, () -> chance, heard::add);
  }

  private Observation measure(Instant at) {
    measured.add(at);
    return new Observation.Probed(at, new ProbeReading(result, ""));
  }

  private Watch watch(MonitorScheduler scheduler) {
    return scheduler.watch(PLAN, CAS1, (monitor, server, at) -> measure(at));
  }

  @AfterEach
  void stop() {
    time.shutdownNow();
  }

  @Test
  void it_measures_every_period_and_tells_what_follows() {
    Watch watch = watch(scheduler(Runnable::run));
    time.pass(MINUTE.multipliedBy(3));
    assertThat(measured).hasSize(4);
    assertThat(watch.state().level()).isEqualTo(MonitorLevel.HEALTHY);
    result = ProbeResult.FAILED;
    time.pass(MINUTE.multipliedBy(7));
    assertThat(heard.stream().flatMap(judgement -> judgement.alert().stream())).hasSize(1);
    assertThat(watch.state().level()).isEqualTo(MonitorLevel.UNHEALTHY);
  }

  @Test
  void chance_spreads_the_first_tick_over_a_period_and_later_ones_over_a_tenth() {
    chance = 0.5;
    watch(scheduler(Runnable::run));
    Instant start = time.instant();
    time.pass(MINUTE.multipliedBy(3));
    assertThat(measured)
        .containsExactly(start.plusSeconds(30), start.plusSeconds(93), start.plusSeconds(156));
  }

  @Test
  void chance_out_of_its_range_does_no_harm() {
    for (double wrong : List.of(-1.0, 2.0, Double.NaN, 1e300)) {
      measured.clear();
      chance = wrong;
      try (MonitorScheduler scheduler = scheduler(Runnable::run)) {
        watch(scheduler);
        time.pass(MINUTE.multipliedBy(10));
        assertThat(measured).hasSizeBetween(5, 11);
      }
    }
  }

  @Test
  void a_measurement_that_hangs_is_not_started_again_and_the_monitor_goes_stale() {
    List<Runnable> hanging = new ArrayList<>();
    Watch watch = watch(scheduler(Runnable::run));
    time.pass(Duration.ofSeconds(1));
    watch.close();
    watch = watch(scheduler(hanging::add));
    time.pass(Duration.ofSeconds(1));
    assertThat(hanging).hasSize(1);
    time.pass(MINUTE.multipliedBy(10));
    assertThat(hanging).hasSize(1);
    hanging.get(0).run();
    time.pass(MINUTE.multipliedBy(5));
    assertThat(watch.state().level()).isEqualTo(MonitorLevel.STALE);
    assertThat(hanging).hasSize(2);
  }

  @Test
  void an_exception_says_nothing_about_the_service() {
    result = ProbeResult.SUCCEEDED;
    Watch watch =
        scheduler(Runnable::run)
            .watch(
                PLAN,
                CAS1,
                (monitor, server, at) -> {
                  if (result == ProbeResult.FAILED) {
                    throw new IOException("no route");
                  }
                  return measure(at);
                });
    time.pass(MINUTE);
    result = ProbeResult.FAILED;
    time.pass(MINUTE.multipliedBy(4));
    assertThat(watch.state().level()).isEqualTo(MonitorLevel.HEALTHY);
    time.pass(MINUTE.multipliedBy(10));
    assertThat(watch.state().level()).isEqualTo(MonitorLevel.STALE);
  }

  @Test
  void a_listener_that_throws_disturbs_nothing_and_is_reported() {
    List<Throwable> reported = new ArrayList<>();
    Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> reported.add(e));
    try {
      MonitorScheduler scheduler =
          new MonitorScheduler(
              time,
              Runnable::run,
              time,
              () -> 0,
              judgement -> {
                throw new IllegalStateException("the listener's own fault");
              });
      watch(scheduler);
      time.pass(MINUTE.multipliedBy(3));
    } finally {
      Thread.currentThread().setUncaughtExceptionHandler(null);
    }
    assertThat(measured).hasSize(4);
    assertThat(reported).hasSize(8);
  }

  @Test
  void after_close_nothing_is_measured_or_heard() {
    List<Runnable> underWay = new ArrayList<>();
    MonitorScheduler scheduler = scheduler(underWay::add);
    watch(scheduler);
    time.pass(MINUTE);
    heard.clear();
    scheduler.close();
    underWay.forEach(Runnable::run);
    time.pass(MINUTE.multipliedBy(10));
    assertThat(heard).isEmpty();
    assertThat(time.waiting()).isZero();
    assertThat(underWay).hasSize(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> watch(scheduler))
        .withMessageContaining("closed");
  }

  @Test
  void nothing_is_measured_while_it_is_suppressed() {
    Watch watch = watch(scheduler(Runnable::run));
    time.pass(MINUTE);
    watch.suppress(
        Interruption.MAINTENANCE, Optional.of(time.instant().plus(MINUTE.multipliedBy(5))));
    measured.clear();
    time.pass(MINUTE.multipliedBy(4));
    assertThat(measured).isEmpty();
    time.pass(MINUTE.multipliedBy(2));
    assertThat(measured).isNotEmpty();
    watch.suppress(Interruption.PERSON_AT_WORK, Optional.empty());
    measured.clear();
    time.pass(MINUTE.multipliedBy(60));
    assertThat(measured).isEmpty();
    watch.resume();
    time.pass(MINUTE);
    assertThat(measured).hasSize(1);
  }

  @Test
  void workers_that_take_no_more_are_asked_again_at_the_next_tick() {
    List<Runnable> taken = new ArrayList<>();
    boolean[] full = {true};
    watch(
        scheduler(
            task -> {
              if (full[0]) {
                throw new RejectedExecutionException("full");
              }
              taken.add(task);
            }));
    time.pass(MINUTE.multipliedBy(2));
    full[0] = false;
    time.pass(MINUTE);
    assertThat(taken).hasSize(1);
  }
}
