package dev.pophealth.check;

import java.util.Optional;

/** A law about each time that something is decided, and what it needs before. Immutable. */
public final class EachNeeds {

  private final Happening what;
  private final Happening evidence;
  private final Happening spoiler;
  private final boolean sameServer;

  EachNeeds(Happening what, Happening evidence, Happening spoiler, boolean sameServer) {
    this.what = what;
    this.evidence = evidence;
    this.spoiler = spoiler;
    this.sameServer = sameServer;
  }

  /**
   * The evidence must be newer than this; called again, newer than either.
   *
   * @param spoil what voids the evidence as soon as it may have happened
   */
  public EachNeeds since(Happening spoil) {
    return new EachNeeds(what, evidence, spoiler.or(spoil), sameServer);
  }

  /** All of it is about one server: evidence from elsewhere does not count, nor do spoilers. */
  public EachNeeds onTheSameServer() {
    return new EachNeeds(what, evidence, spoiler, true);
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
        (known, event) -> evidence.standsAfter(known, event, spoiler),
        (known, event) ->
            what.decided(event) && !known
                ? Optional.of(what + ", but not after " + evidence + spoiler.told(" since "))
                : Optional.empty());
  }
}
