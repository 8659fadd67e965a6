package dev.pophealth.check;

/**
 * Writes laws of the common shapes, for {@link Checker#with}; other shapes implement {@link Law}.
 *
 * <pre>{@code
 * Laws.each(Happening.restartOfServer())
 *     .needs(Happening.answered(Question.ReadCopyStatus.class, Way.YES))
 *     .since(Happening.act(Act.BlockActivation.class))
 *     .onTheSameServer()
 *     .law("U1", "because databases must have moved away");
 * }</pre>
 *
 * <p>What a law forbids or makes conditional counts as soon as it is decided, whatever comes of it;
 * what it asks for counts only when it surely happened; what spoils counts when it may have
 * happened.
 */
public final class Laws {

  private Laws() {}

  /**
   * Each time that this is decided, something must have happened before.
   *
   * @param what what is decided
   */
  public static Each each(Happening what) {
    return new Each(what);
  }

  /**
   * This is never decided after something else.
   *
   * @param what what is never decided
   */
  public static Never never(Happening what) {
    return new Never(what);
  }

  /** Where a path ends resolved, something must have happened before. */
  public static AtEnd resolved() {
    return new AtEnd();
  }
}
