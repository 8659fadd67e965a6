package dev.pophealth.check;

/** A law about paths that end resolved. Immutable; {@link Laws#resolved} begins it. */
public final class AtEnd {

  AtEnd() {}

  /**
   * What must have happened before.
   *
   * @param evidence what it needs; an answer counts until the same question is answered otherwise
   */
  public AtEndNeeds needs(Happening evidence) {
    return new AtEndNeeds(evidence);
  }
}
