package dev.pophealth.run;

import dev.pophealth.port.HookMoment;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.Performance;
import dev.pophealth.port.RestartHook;
import dev.pophealth.recovery.Effect;
import java.util.Optional;

/**
 * After a restart that is proven or did not take place: the hooks that were begun, the last one
 * first. One that fails is told to a person, and the recovery goes on.
 */
final class HooksAfter extends Hooking {

  private final Runnable then;

  HooksAfter(Run run, Runnable then) {
    super(run, HookMoment.AFTER);
    this.then = then;
  }

  @Override
  void enter() {
    Optional<String> next = run.hooks().next();
    Optional<JournalRecord.Intended> restart = run.hooks().restart();
    if (next.isEmpty() || restart.isEmpty()) {
      then.run();
      return;
    }
    Optional<RestartHook> hook =
        run.context().setup().hooks().stream()
            .filter(known -> known.name().equals(next.get()))
            .findFirst();
    int number = restart.get().number();
    if (hook.isPresent()) {
      call(hook.get(), number, restart.get().act(), performance -> called(next.get(), performance));
    } else {
      Performance unknown = Performance.impossible("no hook of this name is set up any more");
      if (run.write(
          new JournalRecord.HookEnded(
              run.now(),
              number,
              next.get(),
              HookMoment.AFTER,
              unknown.effect(),
              unknown.words()))) {
        called(next.get(), unknown);
      }
    }
  }

  private void called(String hook, Performance performance) {
    if (performance.effect() != Effect.DONE) {
      run.context()
          .troubled(
              run.name(),
              "the hook " + hook + " did not succeed after the restart: a person has to see to it",
              new IllegalStateException(performance.words()));
    }
    enter();
  }
}
