package dev.pophealth.check;

import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.Way;
import java.util.Optional;

/**
 * S11: the incident's own verdict decides, that is the first that was asked; not that of a server
 * behind it.
 */
final class OwnVerdictLaw extends GlobalLaw<OwnVerdictLaw.Own> {

  /**
   * The own verdict.
   *
   * @param question what was asked first about the incident's server
   * @param green whether its last answer was green, and nothing was disrupted since
   */
  record Own(Optional<Question> question, boolean green) {}

  OwnVerdictLaw() {
    super("S11", "resolved needs the incident's own verdict, newer than every disruption");
  }

  @Override
  public Own start(World world) {
    return new Own(Optional.empty(), false);
  }

  @Override
  public Own after(Own own, PathEvent event) {
    if (event instanceof PathEvent.Asked asked && ServerLaw.isVerdict(asked.question())) {
      Question question = own.question().orElse(asked.question());
      return question.equals(asked.question())
          ? new Own(Optional.of(question), asked.way() == Way.YES)
          : own;
    }
    boolean disturbed =
        event instanceof PathEvent.Acted acted
            && acted.way().mayHaveHappened()
            && acted.act().risk().compareTo(Risk.INTERRUPTS) >= 0;
    return disturbed ? new Own(own.question(), false) : own;
  }

  @Override
  public Optional<String> brokenBy(Own own, PathEvent event) {
    return ServerLaw.when(
        event instanceof PathEvent.Resolved && !own.green(),
        "it is resolved, but its own verdict was not found green since");
  }
}
