package dev.pophealth.exchange;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Whether a fact says nothing that another does not say as well. */
final class Weaker {

  private Weaker() {}

  static boolean than(Object one, Object other) {
    if (one.equals(other)) {
      return true;
    }
    if (one instanceof Optional<?> maybe) {
      return maybe.isEmpty()
          || (other instanceof Optional<?> whole
              && whole.isPresent()
              && than(maybe.get(), whole.get()))
          /* None, cut short, looks like a name. */
          || "None".startsWith(maybe.get().toString());
    }
    if (one instanceof OptionalInt number) {
      return number.isEmpty() || isBeginning(number.getAsInt(), ((OptionalInt) other).orElse(-1));
    }
    if (one instanceof OptionalLong number) {
      return number.isEmpty() || isBeginning(number.getAsLong(), ((OptionalLong) other).orElse(-1));
    }
    if (one instanceof Enum<?> word) {
      return word.name().equals("UNKNOWN");
    }
    if (one instanceof String text) {
      return hasAllWords((String) other, text);
    }
    if (one instanceof Collection<?> items) {
      return items.stream()
          .allMatch(item -> ((Collection<?>) other).stream().anyMatch(whole -> than(item, whole)));
    }
    if (one instanceof Map<?, ?> map) {
      return map.entrySet().stream().allMatch(entry -> hasWeaker((Map<?, ?>) other, entry));
    }
    return one instanceof Record && one.getClass() == other.getClass() && recordThan(one, other);
  }

  /** A line that was cut where a name is broken on two joins to another name: the one limit. */
  private static boolean hasWeaker(Map<?, ?> whole, Map.Entry<?, ?> entry) {
    return entry.getKey().equals("typename")
        || (whole.containsKey(entry.getKey()) && than(entry.getValue(), whole.get(entry.getKey())));
  }

  private static boolean recordThan(Object one, Object other) {
    for (RecordComponent component : one.getClass().getRecordComponents()) {
      String name = component.getName();
      Object mine = value(component, one);
      boolean unsaid = name.equals("line") || (name.matches("succeeded|all") && mine.equals(false));
      if (!unsaid && !than(mine, value(component, other))) {
        return false;
      }
    }
    return true;
  }

  private static Object value(RecordComponent component, Object of) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static boolean isBeginning(long part, long whole) {
    return String.valueOf(whole).startsWith(String.valueOf(part));
  }

  /** Names by their beginnings, whatever their case; of several words each. */
  private static boolean hasAllWords(String whole, String part) {
    String text = whole.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    return Arrays.stream(part.toLowerCase(Locale.ROOT).split("\\s+", -1))
        .allMatch(word -> text.contains(word) || word.equals("?"));
  }
}
