package dev.pophealth.exchange.standin.eval;

import java.time.Duration;
import java.time.Instant;

/** The time that scripts see. */
public interface Time {

  /** Now, on the clock of the machine {@code name}. */
  Instant now(String name);

  /** Lets time pass. */
  void pass(Duration length);
}
