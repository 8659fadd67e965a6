package dev.pophealth.exchange.standin.value;

/** A whole number. */
public record Whole(long number) implements Value {
  @Override
  public String typeName() {
    return number == (int) number ? "System.Int32" : "System.Int64";
  }
}
