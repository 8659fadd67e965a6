package dev.pophealth.exchange.standin.syntax;

/** A script that is not PowerShell, or not the part of it that is read here. */
public final class ParseFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String words;
  private final String id;
  private final boolean incomplete;
  private final transient Extent extent;

  ParseFailure(String id, String message, boolean incomplete, Extent extent) {
    super(message);
    this.words = message;
    this.id = id;
    this.incomplete = incomplete;
    this.extent = extent;
  }

  /** What is wrong, in PowerShell's words. */
  public String words() {
    return words;
  }

  /** PowerShell's name for it, such as {@code UnexpectedToken}. */
  public String id() {
    return id;
  }

  /** Whether the script only ends too early: a prompt would ask for the next line. */
  public boolean incomplete() {
    return incomplete;
  }

  /** Where it stands. */
  public Extent extent() {
    return extent;
  }
}
