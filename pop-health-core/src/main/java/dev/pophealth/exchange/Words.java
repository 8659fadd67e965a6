package dev.pophealth.exchange;

import dev.pophealth.exchange.format.ShellObject;
import dev.pophealth.exchange.format.ShellValue;
import dev.pophealth.exchange.format.Unreads;
import dev.pophealth.health.AlertValue;
import dev.pophealth.health.HealthSetState;
import dev.pophealth.health.ServerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** The words and names in the shell's objects. What is cut off is no name. */
final class Words {

  /** The vendor's own order, in which {@code ConvertTo-Json} numbers them, as published. */
  private static final List<AlertValue> ALERT_NUMBERS =
      List.of(
          AlertValue.UNKNOWN,
          AlertValue.HEALTHY,
          AlertValue.DEGRADED,
          AlertValue.UNHEALTHY,
          AlertValue.REPAIRING,
          AlertValue.DISABLED);

  /** As {@link #ALERT_NUMBERS}. */
  private static final List<HealthSetState> STATE_NUMBERS =
      List.of(
          HealthSetState.UNKNOWN,
          HealthSetState.NOT_APPLICABLE,
          HealthSetState.ONLINE,
          HealthSetState.PARTIALLY_ONLINE,
          HealthSetState.OFFLINE,
          HealthSetState.FUNCTIONAL,
          HealthSetState.SIDELINED);

  private final Unreads unreads;

  Words(Unreads unreads) {
    this.unreads = unreads;
  }

  AlertValue alertValue(ShellObject object) {
    return word(object, "alert value", AlertValue.UNKNOWN, Words::alertValue, "alertvalue");
  }

  HealthSetState state(ShellObject object) {
    if (!object.has("state") && !object.has("currenthealthsetstate")) {
      unreads.everyRow(object.line(), "no State is printed: add it to the command's properties");
      return HealthSetState.UNKNOWN;
    }
    return word(
        object, "state", HealthSetState.UNKNOWN, Words::state, "state", "currenthealthsetstate");
  }

  /** The constant of the word; the unknown one, told, where it is not known. */
  <E> E word(
      ShellObject object, String what, E unknown, Function<String, E> parse, String... names) {
    Optional<String> text = object.text(names);
    E word = text.map(parse).orElse(unknown);
    if (text.isPresent() && word.equals(unknown) && !text.get().equalsIgnoreCase("unknown")) {
      unreads.value(
          object.line(),
          Unreads.shown(text.get())
              + " is no "
              + what
              + " known here: it counts as unknown"
              + (isNumber(text.get()) ? "; print words, not numbers" : ""));
    }
    return word;
  }

  /** The name, when there is one, it is whole and it is one. */
  static <T> Optional<T> name(Optional<String> text, Function<String, T> of) {
    if (text.isEmpty() || isCut(text.get())) {
      return Optional.empty();
    }
    try {
      return Optional.of(of.apply(text.get()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The name; told as a lost row when there is none. */
  <T> Optional<T> rowsName(
      ShellObject object, String what, Function<String, T> of, String... names) {
    Optional<String> text = object.text(names);
    Optional<T> name = name(text, of);
    if (name.isEmpty()) {
      unreads.row(
          object.line(),
          text.map(
                  shown ->
                      "the name of the "
                          + what
                          + (isCut(shown) ? " is cut off: " : " is none: ")
                          + Unreads.shown(shown)
                          + "; print it whole, as Format-List does")
              .orElse("the name of the " + what + " is missing"));
    }
    return name;
  }

  /** The server that an object names, be it as an object's path. */
  static Optional<ServerName> server(ShellObject object, String... names) {
    return name(object.text(names), ServerName::of);
  }

  static boolean isCut(String text) {
    return text.endsWith("...") || text.endsWith("…");
  }

  static OptionalInt number(Optional<String> text) {
    return text.isPresent() && text.get().matches("-?[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(text.get()))
        : OptionalInt.empty();
  }

  static OptionalLong longNumber(Optional<String> text) {
    return text.isPresent() && text.get().matches("-?[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text.get()))
        : OptionalLong.empty();
  }

  /** True or false; empty for anything else. */
  static Optional<Boolean> flag(Optional<String> text) {
    return text.filter(word -> word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false"))
        .map(word -> word.equalsIgnoreCase("true"));
  }

  /**
   * The members of a list, also when it is printed in braces; of one that is cut off without the
   * last, which may be cut as well.
   */
  static List<String> list(ShellValue value) {
    List<String> members = new ArrayList<>();
    for (ShellValue item : value.items()) {
      String text = item.text().strip();
      if (text.startsWith("{")) {
        addPrinted(text, members);
      } else if (!text.isEmpty()
          && text.indexOf('{') < 0
          && text.indexOf('}') < 0
          && !isCut(text)) {
        members.add(text);
      }
    }
    return members;
  }

  private static void addPrinted(String text, List<String> members) {
    boolean whole = text.endsWith("}");
    String[] parts = text.substring(1, text.length() - (whole ? 1 : 0)).split(", ?", -1);
    for (int i = 0; i < parts.length - (whole ? 0 : 1); i++) {
      String member = parts[i].strip();
      if (!member.isEmpty() && !isCut(member)) {
        members.add(member);
      }
    }
  }

  /** Whether a printed list is cut: it says so, or its closing brace is missing. */
  static boolean isListCut(ShellValue value) {
    String text = value.text().strip();
    boolean open = text.startsWith("{") && !text.endsWith("}");
    return open || text.contains("...") || text.contains("…");
  }

  private static AlertValue alertValue(String text) {
    return isNumber(text)
        ? numbered(text, ALERT_NUMBERS, AlertValue.UNKNOWN)
        : AlertValue.parse(text);
  }

  private static HealthSetState state(String text) {
    return isNumber(text)
        ? numbered(text, STATE_NUMBERS, HealthSetState.UNKNOWN)
        : HealthSetState.parse(text);
  }

  private static <E> E numbered(String text, List<E> constants, E unknown) {
    int number = Integer.parseInt(text);
    return number < constants.size() ? constants.get(number) : unknown;
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,6}");
  }
}
