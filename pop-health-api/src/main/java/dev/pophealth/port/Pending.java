package dev.pophealth.port;

/** Something that was asked for and has not come yet. Safe for use by many threads. */
@FunctionalInterface
public interface Pending {

  /**
   * It is not wanted any more. What comes all the same is dropped by whoever asked. May be called
   * at any time, and more than once; does not throw.
   */
  void cancel();
}
