package dev.pophealth.simulation;

/** The program dies: thrown through the runner, which must not survive it. */
final class Crash extends Error {

  private static final long serialVersionUID = 1L;

  Crash() {
    super("the program dies here", null, false, false);
  }
}
