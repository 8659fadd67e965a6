package dev.pophealth.run;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Recovery;

/**
 * Hears everything that happens in recoveries. Of one recovery it is called in order and never
 * twice at a time, of several perhaps at once. Is to return soon. What it throws goes to the
 * thread's uncaught exception handler and disturbs nothing.
 */
public interface RunnerListener {

  /** A listener that does nothing. */
  static RunnerListener none() {
    return new RunnerListener() {};
  }

  /**
   * A decision was taken: the first, or the next after an outcome or an interruption.
   *
   * @param recovery the recovery's name
   * @param state the recovery, with its decision
   */
  default void decided(String recovery, Recovery state) {}

  /**
   * Something happened, and is durable in the journal: a question, an intent, an outcome, a
   * refusal, an approval, a hold, a late result, an end.
   *
   * @param recovery the recovery's name
   * @param record what happened
   */
  default void recorded(String recovery, JournalRecord record) {}

  /**
   * Something went wrong around a recovery, not in it: the journal could not be written, somebody's
   * code threw. A recovery that cannot go on because of it is {@link Phase#STUCK}: a person has to
   * know.
   *
   * @param recovery the recovery's name
   * @param what what went wrong, and what follows from it
   * @param cause the exception, if there was one; else one made for it
   */
  default void troubled(String recovery, String what, Throwable cause) {}
}
