package dev.pophealth.exchange.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An object that the shell printed: a row of a table, a list of properties, an element of a
 * document. Values whose names say that they may hold a secret are left out when it is made.
 */
public final class ShellObject {

  /** More properties than any object of Exchange has. */
  static final int MOST_PROPERTIES = 1_000;

  private final int line;
  private final Map<String, ShellValue> values = new LinkedHashMap<>();

  /**
   * An object without values.
   *
   * @param line the line that it begins in, from 1
   */
  public ShellObject(int line) {
    this.line = line;
  }

  /** The name in lower case and without blanks: how names are compared. */
  public static String folded(String name) {
    return PropertyName.of(name).folded();
  }

  /**
   * Adds a value, unless its name is a {@linkplain Secrets#isSecret secret's}.
   *
   * @return false when the object had a value of that name, which it keeps, or is full
   */
  public boolean put(String name, ShellValue value) {
    PropertyName key = PropertyName.of(name);
    if (values.containsKey(key.folded()) || values.size() >= MOST_PROPERTIES) {
      return false;
    }
    values.put(key.folded(), key.secret() ? ShellValue.NIL : value);
    return true;
  }

  /** The line that it begins in, from 1. */
  public int line() {
    return line;
  }

  /** The folded names of its values, in order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /** Whether it has a value of this folded name, be it empty. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The value of the first of these folded names that it has one of. */
  public ShellValue value(String... names) {
    for (String name : names) {
      ShellValue value = values.get(name);
      if (value != null && !isEmpty(value)) {
        return value;
      }
    }
    return ShellValue.NIL;
  }

  /** The text of the first that has one; empty for none, also when it is printed {@code [null]}. */
  public Optional<String> text(String... names) {
    for (String name : names) {
      ShellValue value = values.get(name);
      if (value != null && !isEmpty(value.text())) {
        return Optional.of(value.text().strip());
      }
    }
    return Optional.empty();
  }

  /** What has no text may still have values inside. */
  private static boolean isEmpty(ShellValue value) {
    return value instanceof ShellValue.Fields fields
        ? fields.fields().isEmpty() && isEmpty(fields.text())
        : value instanceof ShellValue.Items items
            ? items.items().stream().allMatch(ShellObject::isEmpty)
            : isEmpty(value.text());
  }

  /** Nothing, {@code $null}, or {@code [null]}, also where that is cut short. */
  private static boolean isEmpty(String text) {
    String plain = text.strip();
    return "[null]".startsWith(plain) || plain.equals("$null");
  }
}
