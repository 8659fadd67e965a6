package dev.pophealth.check;

import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import java.util.Optional;

/**
 * S11: the incident's own verdict decides, that is the first that was asked; not that of a server
 * behind it. It has to be green as often in a row as the runbook's settings say.
 */
final class OwnVerdictLaw extends GlobalLaw<OwnVerdictLaw.Own> {

  /**
   * The own verdict.
   *
   * @param question what was asked first about the incident's server
   * @param greens how many greens in a row it had since anything was disrupted, up to as many as
   *     needed
   * @param needed how many are needed
   */
  record Own(Optional<Question> question, int greens, int needed) {}

  OwnVerdictLaw() {
    super(
        "S11",
        "resolved needs the incident's own verdict, green as often in a row as the settings say, and newer"
            + " than every disruption");
  }

  @Override
  public Own start(World world) {
    return new Own(Optional.empty(), 0, world.confirmations());
  }

  @Override
  public Own after(Own own, PathEvent event) {
    if (event instanceof PathEvent.Asked asked && asked.verdict()) {
      Question question = own.question().orElse(asked.question());
      if (!question.equals(asked.question())) {
        return own;
      }
      int greens =
          switch (asked.way()) {
            case YES -> Math.min(own.needed(), own.greens() + 1);
            case NO -> 0;
            default -> own.greens();
          };
      return new Own(Optional.of(question), greens, own.needed());
    }
    boolean disturbed =
        event instanceof PathEvent.Acted acted
            && acted.way().mayHaveHappened()
            && acted.act().risk().compareTo(Risk.INTERRUPTS) >= 0;
    return disturbed ? new Own(own.question(), 0, own.needed()) : own;
  }

  @Override
  public Optional<String> brokenBy(Own own, PathEvent event) {
    return ServerLaw.when(
        event instanceof PathEvent.Resolved && own.greens() < own.needed(),
        "it is resolved after " + own.greens() + " of " + own.needed() + " greens in a row");
  }
}
