package dev.pophealth.exchange.standin.eval;

/** Which PowerShell is played. */
public enum Edition {
  /** Windows PowerShell 5.1, powershell.exe. */
  WINDOWS("5.1", "5.1.17763.1"),
  /** PowerShell 7, pwsh. */
  CORE("7.4", "7.4.6");

  private final String table;
  private final String version;

  Edition(String table, String version) {
    this.table = table;
    this.version = version;
  }

  /** Its name in the table of cmdlets. */
  public String table() {
    return table;
  }

  /** The version it says it is. */
  public String version() {
    return version;
  }

  /** The edition called {@code name}: {@code 5.1} or {@code 7}. */
  public static Edition of(String name) {
    return switch (name) {
      case "5.1" -> WINDOWS;
      case "7" -> CORE;
      default ->
          throw new IllegalArgumentException("no PowerShell " + name + " here; use 5.1 or 7");
    };
  }
}
