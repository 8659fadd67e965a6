package dev.pophealth.examples.temporal;

import dev.pophealth.recovery.SavedRecovery;

/** Hears of recoveries that a person has to go on with. Safe for use by many threads. */
@FunctionalInterface
public interface HandOver {

  /**
   * Hands a recovery over; told again when this throws, or when the worker dies meanwhile.
   *
   * @param recovery its name: the same for each time it is told
   * @param state how it ended
   * @throws Exception when nobody could be told
   */
  void handOver(String recovery, SavedRecovery state) throws Exception;
}
