package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.Extent;
import dev.pophealth.exchange.standin.value.Value;
import java.util.Optional;

/** An argument with its value worked out. */
sealed interface Arguments {

  /** {@code -name}, or {@code -name:value}. */
  record Named(String name, Optional<Value> value, Extent extent) implements Arguments {}

  /** A value. */
  record Positional(Value value) implements Arguments {}
}
