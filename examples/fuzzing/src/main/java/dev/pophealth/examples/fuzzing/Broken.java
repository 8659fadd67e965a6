package dev.pophealth.examples.fuzzing;

/** A reader did what it promises not to do. */
final class Broken extends AssertionError {

  private static final long serialVersionUID = 1L;

  private Broken(String promise) {
    super("broken promise: " + promise);
  }

  /** Fails unless the promise holds. */
  static void unless(boolean holds, String promise) {
    if (!holds) {
      throw new Broken(promise);
    }
  }
}
