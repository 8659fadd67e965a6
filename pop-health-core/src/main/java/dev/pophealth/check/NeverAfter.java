package dev.pophealth.check;

import java.util.Optional;

/** A law about what is never decided after something else. Immutable. */
public final class NeverAfter {

  private final Happening what;
  private final Happening before;
  private final boolean sameServer;

  NeverAfter(Happening what, Happening before, boolean sameServer) {
    this.what = what;
    this.before = before;
    this.sameServer = sameServer;
  }

  /** It is forbidden only on the server where the other happened. */
  public NeverAfter onTheSameServer() {
    return new NeverAfter(what, before, true);
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
        sameServer,
        false,
        (forbidden, event) -> forbidden || before.perhaps(event),
        (forbidden, event) ->
            forbidden && what.decided(event)
                ? Optional.of(what + " after " + before)
                : Optional.empty());
  }
}
