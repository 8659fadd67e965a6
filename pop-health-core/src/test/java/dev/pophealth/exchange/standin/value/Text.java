package dev.pophealth.exchange.standin.value;

/** A string. */
public record Text(String text) implements Value {
  @Override
  public String typeName() {
    return "System.String";
  }
}
