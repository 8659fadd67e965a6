package dev.pophealth.examples.temporal;

import dev.pophealth.port.LeaveRequest;
import dev.pophealth.port.PersonRequest;
import dev.pophealth.recovery.SavedRecovery;
import io.temporal.activity.ActivityInterface;

/** What people are told and asked. The same may come twice; its key says so. */
@ActivityInterface
public interface PeopleActivities {

  /** Asks for leave; the answer comes by a signal. */
  void askLeave(LeaveRequest request);

  /** Asks what only a person can see or do; the answer comes by a signal. */
  void askPerson(PersonRequest request);

  /**
   * Hands a recovery over that a person has to go on with.
   *
   * @param recovery its name
   * @param state how it ended
   */
  void handOver(String recovery, SavedRecovery state);
}
