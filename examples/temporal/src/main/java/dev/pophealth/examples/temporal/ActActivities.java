package dev.pophealth.examples.temporal;

import dev.pophealth.port.ActRequest;
import dev.pophealth.port.Performance;
import io.temporal.activity.ActivityInterface;

/** What changes something; never done again by itself. (S14) */
@ActivityInterface
public interface ActActivities {

  /**
   * Performs an act.
   *
   * @param request what to do, under which key and within what time
   */
  Performance perform(ActRequest request);
}
