package dev.pophealth.exchange.standin.value;

/** A number with a fraction. */
public record Real(double number) implements Value {
  @Override
  public String typeName() {
    return "System.Double";
  }
}
