package dev.pophealth.policy;

import java.time.Instant;
import java.util.Optional;

/** One reason against an act, what follows from it, and when it is over if that is known. */
record Finding(Reason reason, Verdict verdict, Optional<Instant> until) {

  static Finding refuse(Reason reason) {
    return new Finding(reason, Verdict.REFUSE, Optional.empty());
  }

  static Finding ask(Reason reason) {
    return new Finding(reason, Verdict.ASK, Optional.empty());
  }

  static Finding hold(Reason reason, Instant until) {
    return new Finding(reason, Verdict.HOLD, Optional.of(until));
  }
}
