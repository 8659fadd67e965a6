package dev.pophealth.run;

import dev.pophealth.health.Reading;
import dev.pophealth.health.Topology;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.HookMoment;
import dev.pophealth.port.Pending;
import dev.pophealth.port.Performance;
import dev.pophealth.port.RestartHook;
import dev.pophealth.recovery.Question;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The one place where a runner lets go of its thread to look or to act: each method starts
 * something, returns at once, and calls back once with what came of it, by any thread, from within
 * the call on. {@link BlockingActions} joins it to the ports; write another one only to run
 * recoveries on a time or on threads of your own. Safe for use by many threads.
 *
 * <p>The runner keeps the time-outs: what has not come within its time is cancelled, and counts as
 * unclear or as perhaps done. What comes later is reported and counts for nothing. A cancelled call
 * may call back or not. A call that throws counts likewise.
 */
public interface Actions {

  /**
   * Asks a question; never one that a person or the topology answers.
   *
   * @param question the question
   * @param within the longest time to take
   * @param came takes the reading
   * @return gives it up
   */
  Pending ask(Question question, Duration within, Consumer<Reading> came);

  /**
   * Performs an act.
   *
   * @param request what to do
   * @param begin to be called once in the moment before the act starts; when it says no, nothing
   *     may be done and nothing is to be called back
   * @param came takes what is certain about it
   * @return gives it up
   */
  Pending perform(ActRequest request, BooleanSupplier begin, Consumer<Performance> came);

  /**
   * Reads the topology.
   *
   * @param within the longest time to take
   * @param came takes it; what is not known counts as unsafe
   * @return gives it up
   */
  Pending topology(Duration within, Consumer<Topology> came);

  /**
   * Calls a hook.
   *
   * @param hook the hook
   * @param moment before or after the restart
   * @param restart the restart, and within what time to return
   * @param came takes what is certain about it
   * @return gives it up
   */
  Pending hook(RestartHook hook, HookMoment moment, ActRequest restart, Consumer<Performance> came);
}
