package dev.pophealth.run;

import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Outcome;

/** Waits for a time. */
final class Waiting extends Stage {

  private final Decision.Wait wait;

  Waiting(Run run, Decision.Wait wait) {
    super(run);
    this.wait = wait;
  }

  @Override
  Phase phase() {
    return Phase.WAITING;
  }

  @Override
  void enter() {
    at(wait.until(), this::woken);
  }

  /** A clock may have been set back meanwhile. */
  private void woken() {
    if (run.now().isBefore(wait.until())) {
      enter();
    } else {
      run.came(Outcome.timeCame(wait.number(), run.now()));
    }
  }
}
