package dev.pophealth.exchange.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value of an object that the shell printed. Immutable; safe to share. */
public sealed interface ShellValue {

  /** No value: {@code $null}, or nothing printed. */
  ShellValue NIL = new Text("");

  /** The value on one line, as the shell would print it; empty for no value. */
  String text();

  /** The values in a list; of a single value, that value alone; of none, nothing. */
  List<ShellValue> items();

  /**
   * A single value.
   *
   * @param text the value as printed; empty for none
   */
  record Text(String text) implements ShellValue {
    @Override
    public List<ShellValue> items() {
      return text.isEmpty() ? List.of() : List.of(this);
    }
  }

  /**
   * A list.
   *
   * @param items the values, in order
   */
  record Items(List<ShellValue> items) implements ShellValue {
    /** Copies the list. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String text() {
      return items.stream().map(ShellValue::text).collect(Collectors.joining(", "));
    }
  }

  /**
   * An object inside.
   *
   * @param text what it prints as; empty when not known
   * @param fields its values by {@linkplain ShellObject#folded folded} name, in order
   */
  record Fields(String text, Map<String, ShellValue> fields) implements ShellValue {
    @Override
    public List<ShellValue> items() {
      return List.of(this);
    }
  }
}
