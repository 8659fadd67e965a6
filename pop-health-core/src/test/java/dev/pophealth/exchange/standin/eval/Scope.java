package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Variables by name, letter case ignored; what is not here is looked for outside. */
public final class Scope {

  private final Optional<Scope> outer;
  private final Map<String, Value> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private Scope(Optional<Scope> outer) {
    this.outer = outer;
  }

  /** An outermost scope. */
  static Scope global() {
    return new Scope(Optional.empty());
  }

  /** A scope within this one. */
  Scope inner() {
    return new Scope(Optional.of(this));
  }

  /** A variable's value. */
  public Optional<Value> get(String name) {
    Value value = variables.get(name);
    return value != null ? Optional.of(value) : outer.flatMap(scope -> scope.get(name));
  }

  /** Sets a variable here. */
  public void set(String name, Value value) {
    variables.put(name, value);
  }

  /** The outermost scope. */
  Scope outermost() {
    return outer.map(Scope::outermost).orElse(this);
  }
}
