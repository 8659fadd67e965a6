package dev.pophealth.examples.cli;

/** How the program ends: as monitoring plugins do where it checks, else as sysexits.h has it. */
final class ExitCode {

  /** It went well; what was checked is well. */
  static final int OK = 0;

  /** What was asked for does not hold, or was only done in part. */
  static final int NOT_ALL = 1;

  /** A check: not well yet, or not for long. */
  static final int WARNING = 1;

  /** A check: ill. */
  static final int CRITICAL = 2;

  /** A check: cannot be told. */
  static final int UNKNOWN = 3;

  /** The command line is wrong. */
  static final int USAGE = 64;

  /** The input is wrong. */
  static final int DATA = 65;

  /** The input cannot be opened. */
  static final int NO_INPUT = 66;

  /** A fault of this program. */
  static final int SOFTWARE = 70;

  /** Reading or writing failed. */
  static final int IO = 74;

  /** What reads the output is gone; as if SIGPIPE had ended the program. */
  static final int PIPE = 141;

  private ExitCode() {}
}
