package dev.pophealth.exchange.standin.value;

import java.util.List;

/** An array or list. */
public record Items(List<Value> items) implements Value {

  /** A copy of {@code items}. */
  public Items {
    items = List.copyOf(items);
  }

  /** An array of {@code items}. */
  public static Items of(Value... items) {
    return new Items(List.of(items));
  }

  @Override
  public String typeName() {
    return "System.Object[]";
  }
}
