package dev.pophealth.exchange.standin.eval;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A cmdlet's parameters.
 *
 * @param name in its canonical letter case
 * @param defaultSet the parameter set that counts where several fit; empty if none is named
 */
public record Signature(String name, List<Parameter> parameters, String defaultSet) {

  /** The names of all parameter sets; one without a name where the cmdlet has none. */
  Set<String> sets() {
    Set<String> all = new LinkedHashSet<>();
    parameters.forEach(parameter -> all.addAll(parameter.sets()));
    return all.isEmpty() ? Set.of("") : all;
  }

  /** The rows of one parameter: the documentation has several where the sets differ. */
  List<Parameter> rows(String parameter) {
    return parameters.stream().filter(row -> row.name().equals(parameter)).toList();
  }

  /**
   * One parameter.
   *
   * @param sets the parameter sets it belongs to; empty: all
   * @param position where it stands without its name; negative: it needs its name
   * @param byValue takes objects from the pipeline
   * @param byName takes properties of objects from the pipeline
   */
  public record Parameter(
      String name,
      String type,
      Set<String> sets,
      boolean mandatory,
      int position,
      boolean byValue,
      boolean byName,
      List<String> aliases) {

    boolean isSwitch() {
      return type.equals("SwitchParameter");
    }

    boolean in(String set) {
      return sets.isEmpty() || sets.contains(set);
    }
  }
}
