package dev.pophealth.check;

/** A law about each time that something is decided. Immutable; {@link Laws#each} begins it. */
public final class Each {

  private final Happening what;

  Each(Happening what) {
    this.what = what;
  }

  /**
   * What must have happened before.
   *
   * @param evidence what it needs; an answer counts until the same question is answered otherwise
   */
  public EachNeeds needs(Happening evidence) {
    return new EachNeeds(what, evidence, Happening.NOTHING, false);
  }
}
