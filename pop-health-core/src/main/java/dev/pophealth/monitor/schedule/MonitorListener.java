package dev.pophealth.monitor.schedule;

import dev.pophealth.monitor.Judgement;

/** Hears what monitors say. Written by the embedder. */
@FunctionalInterface
public interface MonitorListener {

  /**
   * A monitor has judged: something was measured, or time has passed. For one monitor called in
   * order and never twice at a time; for several perhaps at once, from the scheduler's threads. Is
   * to return soon. What it throws goes to the thread's uncaught exception handler and disturbs
   * nothing.
   *
   * @param judgement the state from now on, with its change and alert if there are any
   */
  void judged(Judgement judgement);
}
