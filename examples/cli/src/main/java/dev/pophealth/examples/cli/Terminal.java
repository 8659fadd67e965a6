package dev.pophealth.examples.cli;

import org.jspecify.annotations.Nullable;

/** A person at a terminal. */
interface Terminal {

  /** Asks for a secret, which is not shown; null when the person hangs up. */
  char @Nullable [] secret(String question);

  /** Asks for a line; null when the person hangs up. */
  @Nullable String line(String question);
}
