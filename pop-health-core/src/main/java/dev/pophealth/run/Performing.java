package dev.pophealth.run;

import dev.pophealth.port.Performance;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An act is under way. Once it has begun only its end or its time-out is waited for, whatever is
 * said from outside: to break it off would leave more in doubt, not less.
 */
final class Performing extends Stage {

  private final ActCase acting;
  private final StartGate gate;
  private Instant startedAt = Instant.MIN;
  private boolean stopping;

  Performing(Run run, ActCase acting) {
    super(run);
    this.acting = acting;
    this.gate =
        new StartGate(
            acting,
            run.context().setup().time(),
            () -> run.post(this, () -> run.came(acting.expired(run))));
  }

  @Override
  Phase phase() {
    return stopping ? Phase.STOPPING : Phase.ACTING;
  }

  @Override
  void enter() {
    startedAt = run.now();
    Duration limit = run.context().setup().limits().of(acting.act());
    at(startedAt.plus(limit), () -> timedOut(limit));
    try {
      underWay(
          run.context().setup().actions().perform(acting.request(run), gate::begin, this::came));
    } catch (RuntimeException e) {
      run.context().troubled(run.name(), "an act could not be handed over", e);
      run.post(this, () -> brokeOff("it could not be handed over: " + e.getClass().getName()));
    }
  }

  /** By whatever thread. */
  private void came(Performance performance) {
    run.post(
        () -> {
          if (run.stage() == this) {
            ended(performance);
          } else {
            run.late(acting.number(), performance.effect(), performance.words());
          }
        });
  }

  private void ended(Performance performance) {
    Optional<NoneCause> cause =
        performance.effect() == Effect.NONE ? Optional.of(NoneCause.IMPOSSIBLE) : Optional.empty();
    run.came(
        new Outcome.Acted(
            acting.number(),
            startedAt,
            run.now(),
            performance.effect(),
            cause,
            performance.words()));
  }

  private void timedOut(Duration limit) {
    brokeOff(gate.callOff() ? "nobody had time for it within " + limit : "no end within " + limit);
  }

  private void brokeOff(String words) {
    ended(gate.callOff() ? Performance.impossible(words) : Performance.maybe(words));
  }

  @Override
  boolean stop() {
    stopping = !gate.callOff();
    return stopping;
  }
}
