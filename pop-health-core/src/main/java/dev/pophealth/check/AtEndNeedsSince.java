package dev.pophealth.check;

import java.util.Optional;

/** A law about what paths that end resolved need since something else. Immutable. */
public final class AtEndNeedsSince {

  private final Happening evidence;
  private final Happening spoiler;
  private final boolean eachTouched;

  AtEndNeedsSince(Happening evidence, Happening spoiler, boolean eachTouched) {
    this.evidence = evidence;
    this.spoiler = spoiler;
    this.eachTouched = eachTouched;
  }

  /**
   * The evidence is needed of each server where the spoiler may have happened, and of no other. If
   * this is not called, it is needed on every path, from whichever server.
   */
  public AtEndNeedsSince onTheSameServer() {
    return new AtEndNeedsSince(evidence, spoiler, true);
  }

  /**
   * The law.
   *
   * @param id its id, such as U1
   * @param because what it demands and why, one sentence
   */
  public Law<?> law(String id, String because) {
    return HappeningLaw.of(
        id,
        because,
        eachTouched,
        eachTouched ? Need.NONE : Need.OPEN,
        this::after,
        (need, event) ->
            event instanceof PathEvent.Resolved && need == Need.OPEN
                ? Optional.of("resolved, but not after " + evidence + spoiler.told(" since "))
                : Optional.empty());
  }

  private Need after(Need need, PathEvent event) {
    if (spoiler.perhaps(event)) {
      return Need.OPEN;
    }
    if (need == Need.NONE) {
      return need;
    }
    return evidence.standsAfter(need == Need.MET, event, spoiler) ? Need.MET : Need.OPEN;
  }

  /** How the evidence stands. */
  private enum Need {
    NONE,
    OPEN,
    MET
  }
}
