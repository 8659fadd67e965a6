package dev.pophealth.exchange.standin.value;

/** {@code $null}, and the nothing that a command without output gives. */
public enum Nothing implements Value {
  /** {@code $null}: one value in a pipeline. */
  NULL,
  /** No output: no value in a pipeline. */
  VOID;

  /** Whether {@code value} is one of these. */
  public static boolean is(Value value) {
    return value instanceof Nothing;
  }

  @Override
  public String typeName() {
    return "";
  }
}
