package dev.pophealth.check;

/** A law about what paths that end resolved need. Immutable. */
public final class AtEndNeeds {

  private final Happening evidence;

  AtEndNeeds(Happening evidence) {
    this.evidence = evidence;
  }

  /**
   * The evidence must be newer than this.
   *
   * @param spoiler what voids the evidence as soon as it may have happened
   */
  public AtEndNeedsSince since(Happening spoiler) {
    return new AtEndNeedsSince(evidence, spoiler, false);
  }

  /**
   * The law that the evidence is there at all.
   *
   * @param id its id, such as U1
   * @param because what it demands and why, one sentence
   */
  public Law<?> law(String id, String because) {
    return since(Happening.NOTHING).law(id, because);
  }
}
