package dev.pophealth.examples.cli;

/** What monitoring plugins end with; of several, the worst is the first of these. */
enum CheckStatus {
  CRITICAL(ExitCode.CRITICAL),
  WARNING(ExitCode.WARNING),
  UNKNOWN(ExitCode.UNKNOWN),
  OK(ExitCode.OK);

  private final int exitCode;

  CheckStatus(int exitCode) {
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }

  CheckStatus worse(CheckStatus other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
