package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.value.Value;

/** Where a stream goes. */
@FunctionalInterface
public interface Sink {
  /** Takes one object. */
  void take(Value value);
}
