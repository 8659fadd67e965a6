package dev.pophealth.health;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The entries of one kind in a health model, found by name or by a further name. Keeps the order
 * given; refuses two entries of one name.
 */
final class Catalogue<N, T> {

  private final String kind;
  private final Map<N, T> byName;
  private final List<String> names;

  private Catalogue(String kind, Map<N, T> byName, List<String> names) {
    this.kind = kind;
    this.byName = Collections.unmodifiableMap(byName);
    this.names = List.copyOf(names);
  }

  /** The entries, each under its names, the canonical one first. */
  static <N, T> Catalogue<N, T> of(String kind, List<T> entries, Function<T, List<N>> names) {
    Map<N, T> byName = new LinkedHashMap<>();
    List<String> spellings = new ArrayList<>();
    for (T entry : entries) {
      for (N name : names.apply(entry)) {
        if (byName.put(name, entry) != null) {
          throw new IllegalArgumentException(
              "the health model has two entries for the " + kind + " [" + name + "]: rename one");
        }
        spellings.add(name.toString());
      }
    }
    return new Catalogue<>(kind, byName, spellings);
  }

  Optional<T> find(N name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The entry, or a refusal that names the near ones. */
  T get(N name) {
    return find(name)
        .orElseThrow(() -> unknown("the health model has no " + kind + " [" + name + "]", name));
  }

  /** Refuses a name that somebody mentions but nobody has. */
  void mustHave(N name, String who) {
    if (!byName.containsKey(name)) {
      throw unknown(
          who + " names the " + kind + " [" + name + "], which is not in the model", name);
    }
  }

  /** Each name, further ones included, with its entry. */
  Map<N, T> byName() {
    return byName;
  }

  private IllegalArgumentException unknown(String what, N name) {
    return new IllegalArgumentException(what + ": " + NearNames.hint(name.toString(), names));
  }
}
