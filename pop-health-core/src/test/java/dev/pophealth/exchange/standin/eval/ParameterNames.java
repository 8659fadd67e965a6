package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Text;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What people may write for a parameter: its name, an alias, or as much of one as no other starts
 * with.
 */
final class ParameterNames {

  /** What every cmdlet takes, with aliases. */
  private static final Map<String, String> COMMON =
      Map.of(
          "Verbose", "vb",
          "Debug", "db",
          "ErrorAction", "ea",
          "ErrorVariable", "ev",
          "WarningAction", "wa",
          "WarningVariable", "wv",
          "InformationAction", "infa",
          "InformationVariable", "iv",
          "OutVariable", "ov",
          "OutBuffer", "ob");

  private final Signature signature;
  private final Messages messages;

  ParameterNames(Signature signature, Messages messages) {
    this.signature = signature;
    this.messages = messages;
  }

  /** The canonical name of what is written. */
  String resolve(String written) {
    Set<String> found = new LinkedHashSet<>();
    String wanted = written.toLowerCase(Locale.ROOT);
    Map<String, String> spellings = spellings();
    if (spellings.containsKey(wanted)) {
      return spellings.getOrDefault(wanted, "");
    }
    spellings.forEach(
        (spelling, name) -> {
          if (spelling.startsWith(wanted)) {
            found.add(name);
          }
        });
    if (found.size() == 1) {
      return found.iterator().next();
    }
    if (found.isEmpty()) {
      throw refused(
          signature.name(),
          "ParameterBindingException",
          messages.text("parameterNotFound", written),
          "NamedParameterNotFound",
          written);
    }
    throw refused(
        signature.name(),
        "ParameterBindingException",
        messages.text("parameterAmbiguous", written, "-" + String.join(" -", found)),
        "AmbiguousParameter",
        written);
  }

  private Map<String, String> spellings() {
    Map<String, String> spellings = new TreeMap<>();
    COMMON.forEach(
        (name, alias) -> {
          spellings.put(name.toLowerCase(Locale.ROOT), name);
          spellings.put(alias, name);
        });
    for (Signature.Parameter parameter : signature.parameters()) {
      spellings.put(parameter.name().toLowerCase(Locale.ROOT), parameter.name());
      parameter
          .aliases()
          .forEach(alias -> spellings.put(alias.toLowerCase(Locale.ROOT), parameter.name()));
    }
    return spellings;
  }

  boolean isSwitch(String name) {
    return name.equals("Verbose")
        || name.equals("Debug")
        || signature.rows(name).stream().anyMatch(Signature.Parameter::isSwitch);
  }

  /** An error of binding. */
  static Raised refused(
      String typed, String exception, String message, String id, String parameter) {
    return Raised.statement(
        ErrorRecord.of(
            "System.Management.Automation." + exception,
            message,
            id + "," + typed,
            id.equals("ParameterArgumentValidationErrorNullNotAllowed")
                    || id.startsWith("ParameterArgumentValidation")
                ? "InvalidData"
                : "InvalidArgument",
            parameter.isEmpty() ? Nothing.NULL : new Text(parameter)));
  }
}
