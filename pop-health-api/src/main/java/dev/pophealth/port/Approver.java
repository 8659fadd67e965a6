package dev.pophealth.port;

import dev.pophealth.health.ToldReading;
import java.util.function.Consumer;

/**
 * Asks people, by whatever way they are reached: a chat, a ticket, a console. Returns at once and
 * holds no thread while they think. The same request may come again under the same key, after a
 * crash or a hold; it then takes the earlier one's place. Safe for use by many threads.
 */
public interface Approver {

  /**
   * Asks for leave for an act. What comes after the request has lapsed, or a second time, is
   * dropped.
   *
   * @param request what for, why, and until when
   * @param answer takes what was said; may be called by any thread, from within this call on
   * @return withdraws the question; nobody is to be asked any longer
   * @throws Exception when it could not be asked, which counts as no
   */
  Pending askLeave(LeaveRequest request, Consumer<Leave> answer) throws Exception;

  /**
   * Asks what only a person can see or do. What comes after the request has lapsed, or a second
   * time, is dropped.
   *
   * @param request what, and until when
   * @param answer takes what was said; may be called by any thread, from within this call on
   * @return withdraws the question
   * @throws Exception when it could not be asked, which counts as unclear
   */
  Pending ask(PersonRequest request, Consumer<ToldReading> answer) throws Exception;

  /** Nobody is there: every question lapses. */
  static Approver nobody() {
    return new Approver() {
      @Override
      public Pending askLeave(LeaveRequest request, Consumer<Leave> answer) {
        return () -> {};
      }

      @Override
      public Pending ask(PersonRequest request, Consumer<ToldReading> answer) {
        return () -> {};
      }
    };
  }
}
