package dev.pophealth.run;

import dev.pophealth.port.ActRequest;
import dev.pophealth.port.HookMoment;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.Performance;
import dev.pophealth.port.RestartHook;
import dev.pophealth.recovery.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Calls hooks, one after the other, each within its time and written down. */
abstract class Hooking extends Stage {

  private final HookMoment moment;
  private int called;

  Hooking(Run run, HookMoment moment) {
    super(run);
    this.moment = moment;
  }

  @Override
  Phase phase() {
    return Phase.PREPARING;
  }

  /** Calls one, and goes on with what is certain about it, once that is durable. */
  final void call(RestartHook hook, int number, Act act, Consumer<Performance> then) {
    String name = hook.name();
    if (!run.write(new JournalRecord.HookBegun(run.now(), number, name, moment))) {
      return;
    }
    int call = ++called;
    Consumer<Performance> ended =
        performance -> {
          if (call == called) {
            called++;
            ended(name, number, performance, then);
          }
        };
    RunnerSetup setup = run.context().setup();
    Duration limit = setup.limits().hook();
    Instant late = run.now().plus(limit);
    at(late, () -> ended.accept(Performance.maybe("no end within " + limit)));
    try {
      underWay(
          setup
              .actions()
              .hook(
                  hook,
                  moment,
                  new ActRequest(run.name(), number, act, limit),
                  came -> run.post(this, () -> ended.accept(came))));
    } catch (RuntimeException e) {
      run.post(
          this,
          () -> ended.accept(Performance.impossible("not called: " + e.getClass().getName())));
    }
  }

  private void ended(String name, int number, Performance performance, Consumer<Performance> then) {
    JournalRecord record =
        new JournalRecord.HookEnded(
            run.now(), number, name, moment, performance.effect(), performance.words());
    if (run.write(record)) {
      then.accept(performance);
    }
  }
}
