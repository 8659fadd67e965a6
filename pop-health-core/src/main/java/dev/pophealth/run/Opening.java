package dev.pophealth.run;

/** What came of opening a recovery. */
public sealed interface Opening {

  /** The recovery that has the trouble in hand now. */
  String recovery();

  /**
   * A recovery was opened.
   *
   * @param recovery its name
   */
  record Begun(String recovery) implements Opening {}

  /**
   * The same trouble has a recovery already; the alert has joined it.
   *
   * @param recovery its name
   */
  record Joined(String recovery) implements Opening {}

  /**
   * Another runner over the same journal has the trouble in hand; nothing was done.
   *
   * @param recovery the recovery's name there
   * @param owner that runner's session
   */
  record Elsewhere(String recovery, String owner) implements Opening {}
}
