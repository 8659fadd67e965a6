package dev.pophealth.run;

import java.time.InstantSource;

/**
 * The last moment in which an act can be held back: whoever performs it passes here first. Safe for
 * use by many threads.
 */
final class StartGate {

  private final ActCase acting;
  private final InstantSource time;
  private final Runnable tooLate;
  private State state = State.OPEN;

  private enum State {
    OPEN,
    BEGUN,
    SHUT
  }

  StartGate(ActCase acting, InstantSource time, Runnable tooLate) {
    this.acting = acting;
    this.time = time;
    this.tooLate = tooLate;
  }

  /** Whether it may begin; once only, and not on a licence past its age. */
  synchronized boolean begin() {
    if (state != State.OPEN) {
      return false;
    }
    if (acting.isLate(time.instant())) {
      state = State.SHUT;
      tooLate.run();
      return false;
    }
    state = State.BEGUN;
    return true;
  }

  /** From now on it does not begin; says whether it certainly has not. */
  synchronized boolean callOff() {
    if (state == State.OPEN) {
      state = State.SHUT;
    }
    return state == State.SHUT;
  }
}
