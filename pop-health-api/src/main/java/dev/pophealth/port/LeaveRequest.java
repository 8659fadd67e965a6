package dev.pophealth.port;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.StepText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A person is asked for leave for an act.
 *
 * @param recovery the recovery's name
 * @param number the act's number in it
 * @param incident what the recovery is about
 * @param act what is to be done
 * @param step what the step says, in English and Japanese
 * @param why what a person has to weigh, one sentence each, in English and Japanese
 * @param until when the question lapses, which counts as no; leave given is good until then
 */
public record LeaveRequest(
    String recovery,
    int number,
    Incident incident,
    Act act,
    StepText step,
    List<StepText> why,
    Instant until) {

  /** Copies the list. */
  public LeaveRequest {
    Objects.requireNonNull(recovery, "recovery");
    Objects.requireNonNull(incident, "incident");
    Objects.requireNonNull(act, "act");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(until, "until");
    why = List.copyOf(why);
  }

  /** As {@link ActRequest#key()}: the same when the same is asked again, as after a crash. */
  public String key() {
    return recovery + "#" + number;
  }
}
