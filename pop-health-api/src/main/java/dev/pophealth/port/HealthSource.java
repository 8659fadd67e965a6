package dev.pophealth.port;

import dev.pophealth.health.Reading;
import dev.pophealth.recovery.Question;
import java.time.Duration;

/**
 * Answers questions by looking: all but probes, topology and what only a person can say. Safe for
 * use by many threads.
 */
@FunctionalInterface
public interface HealthSource {

  /**
   * Looks once, afresh. Changes nothing.
   *
   * @param question the question, on a server
   * @param within the longest time to take; above zero
   * @return the reading of the question's kind, or a {@link dev.pophealth.health.ToldReading}; what
   *     does not fit the question counts as unclear
   * @throws Exception when it could not be read; counts as unclear
   */
  Reading read(Question question, Duration within) throws Exception;
}
