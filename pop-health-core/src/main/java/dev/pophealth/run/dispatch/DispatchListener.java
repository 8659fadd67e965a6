package dev.pophealth.run.dispatch;

import dev.pophealth.run.Opening;
import dev.pophealth.triage.TriageOrder;
import dev.pophealth.triage.TriagedIncident;

/**
 * Hears what is done with what is red. Called one after the other; is to return soon. What it
 * throws goes to the thread's uncaught exception handler and disturbs nothing.
 */
public interface DispatchListener {

  /** A listener that does nothing; then nobody is called. */
  static DispatchListener none() {
    return new DispatchListener() {};
  }

  /**
   * All that is red was put in order afresh.
   *
   * @param order the order
   */
  default void ordered(TriageOrder order) {}

  /**
   * A person has to see to it: too much of a group is red, or an ill dependency holds it back. Told
   * once for as long as it is so.
   *
   * @param incident the incident, with every reason
   */
  default void personCalled(TriagedIncident incident) {}

  /**
   * A recovery was begun, or another one has the trouble in hand.
   *
   * @param incident the incident
   * @param opening the recovery
   */
  default void begun(TriagedIncident incident, Opening opening) {}

  /**
   * A recovery could not be begun; it is tried again later.
   *
   * @param incident the incident
   * @param cause what stood in the way, such as a journal that cannot be written
   */
  default void notBegun(TriagedIncident incident, Exception cause) {}
}
