package dev.pophealth.run;

import dev.pophealth.port.Pending;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a recovery does until something comes: an answer, a time, a word from outside. It is left
 * when the first of them comes; what comes for a stage that was left does nothing. Everything here
 * is called by the recovery's own turn, one after the other.
 */
abstract class Stage {

  final Run run;
  private @Nullable Pending alarm;
  private volatile @Nullable Instant until;
  private @Nullable Pending underWay;

  Stage(Run run) {
    this.run = run;
  }

  /** What it is for those who look. */
  abstract Phase phase();

  /** Begins; to be called once. */
  abstract void enter();

  /**
   * The recovery was stopped: nothing that has not begun begins. Says whether something has, and
   * goes on until its end is known.
   */
  boolean stop() {
    return false;
  }

  /** Another policy is followed now. */
  void reviewed() {}

  /** Until when it lasts at most, where that is known. */
  final Optional<Instant> until() {
    return Optional.ofNullable(until);
  }

  /** What is being waited for. */
  final void underWay(Pending pending) {
    underWay = pending;
  }

  /** Does something at a time, unless this was left before. */
  final void at(Instant time, Runnable then) {
    if (alarm != null) {
      alarm.cancel();
    }
    until = time;
    alarm = run.context().setup().time().wakeAt(time, () -> run.post(this, then));
  }

  /** It is over: nothing of it is wanted any more. */
  void leave() {
    if (alarm != null) {
      alarm.cancel();
    }
    if (underWay != null) {
      underWay.cancel();
    }
  }
}
