package dev.pophealth.exchange.standin.value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A hash table: keys without regard to letter case, in the order they came. */
public final class Table implements Value {

  private final Map<String, Value> entries = new LinkedHashMap<>();

  /** Puts {@code value} at {@code key}. */
  public void put(String key, Value value) {
    entries.put(spelled(key), value);
  }

  /** What stands at {@code key}. */
  public Optional<Value> get(String key) {
    return Optional.ofNullable(entries.get(spelled(key)));
  }

  /** Takes {@code key} away. */
  public void remove(String key) {
    entries.remove(spelled(key));
  }

  /** All entries. */
  public Map<String, Value> entries() {
    return entries;
  }

  private String spelled(String key) {
    return entries.keySet().stream().filter(key::equalsIgnoreCase).findFirst().orElse(key);
  }

  @Override
  public String typeName() {
    return "System.Collections.Hashtable";
  }
}
