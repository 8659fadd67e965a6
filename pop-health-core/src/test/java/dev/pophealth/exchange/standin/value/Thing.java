package dev.pophealth.exchange.standin.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** An object with properties, and methods that it brings along. */
public final class Thing implements Value {

  private final List<String> types;
  private final Map<String, Value> properties = new LinkedHashMap<>();
  private final Map<String, Function<List<Value>, Value>> methods =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private Optional<String> text = Optional.empty();
  private List<String> shown = List.of();

  /** An object of {@code types}, the nearest first. */
  public Thing(String... types) {
    this.types = List.of(types);
  }

  /** A PSCustomObject. */
  public static Thing custom() {
    return new Thing("System.Management.Automation.PSCustomObject", "System.Object");
  }

  /** Sets a property. */
  public Thing with(String name, Value value) {
    properties.put(spelled(name), value);
    return this;
  }

  /** Sets a property to a text. */
  public Thing with(String name, String value) {
    return with(name, new Text(value));
  }

  /** Gives it a method. */
  public Thing method(String name, Function<List<Value>, Value> body) {
    methods.put(name, body);
    return this;
  }

  /** What {@code ToString()} gives. */
  public Thing as(String shownText) {
    text = Optional.of(shownText);
    return this;
  }

  /** What a table shows unless told otherwise. */
  public Thing showing(String... names) {
    shown = List.of(names);
    return this;
  }

  /** A property, whatever its letter case. */
  public Optional<Value> get(String name) {
    return Optional.ofNullable(properties.get(spelled(name)));
  }

  /** A method. */
  public Optional<Function<List<Value>, Value>> method(String name) {
    return Optional.ofNullable(methods.get(name));
  }

  /** All properties in order. */
  public Map<String, Value> properties() {
    return properties;
  }

  /** What {@code ToString()} gives, where it gives more than the type. */
  public Optional<String> text() {
    return text;
  }

  /** What a table shows unless told otherwise; none: all. */
  public List<String> shown() {
    return shown;
  }

  /** Its types, the nearest first. */
  public List<String> types() {
    return types;
  }

  private String spelled(String name) {
    return properties.containsKey(name)
        ? name
        : properties.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
  }

  @Override
  public String typeName() {
    return types.get(0);
  }
}
