package dev.pophealth.exchange.standin.value;

/** {@code $true} or {@code $false}; a switch as well. */
public enum Flag implements Value {
  TRUE,
  FALSE;

  /** The flag of {@code value}. */
  public static Flag of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Whether it is {@code $true}. */
  public boolean set() {
    return this == TRUE;
  }

  @Override
  public String typeName() {
    return "System.Boolean";
  }
}
