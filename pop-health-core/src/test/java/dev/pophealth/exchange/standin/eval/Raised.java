package dev.pophealth.exchange.standin.eval;

/** A terminating error on its way to a catch block. */
public final class Raised extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient ErrorRecord record;
  private final boolean endsScript;

  private Raised(ErrorRecord record, boolean endsScript) {
    super(record.message(), null, false, false);
    this.record = record;
    this.endsScript = endsScript;
  }

  /** Ends its statement; the script goes on with the next one unless somebody wants it to stop. */
  public static Raised statement(ErrorRecord record) {
    return new Raised(record, false);
  }

  /** Ends the script: {@code throw}, or any error under {@code Stop}. */
  public static Raised script(ErrorRecord record) {
    return new Raised(record, true);
  }

  /** What went wrong. */
  public ErrorRecord record() {
    return record;
  }

  /** Whether the script ends here if nobody catches it. */
  public boolean endsScript() {
    return endsScript;
  }
}
