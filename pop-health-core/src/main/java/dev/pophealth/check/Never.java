package dev.pophealth.check;

/** A law about what is never decided. Immutable; {@link Laws#never} begins it. */
public final class Never {

  private final Happening what;

  Never(Happening what) {
    this.what = what;
  }

  /**
   * After this it is never decided.
   *
   * @param before what forbids it as soon as it may have happened
   */
  public NeverAfter after(Happening before) {
    return new NeverAfter(what, before, false);
  }
}
