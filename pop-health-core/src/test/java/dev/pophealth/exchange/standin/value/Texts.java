package dev.pophealth.exchange.standin.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values as texts. */
public final class Texts {

  private Texts() {}

  /** {@code value} as it stands within a text: {@code "$value"}. */
  public static String within(Value value) {
    return text(value, Culture.INVARIANT);
  }

  /** {@code value} as {@code culture} writes it. */
  public static String text(Value value, Culture culture) {
    if (value instanceof Text text) {
      return text.text();
    } else if (value instanceof Whole whole) {
      return Long.toString(whole.number());
    } else if (value instanceof Real real) {
      return number(real.number());
    } else if (value instanceof Flag flag) {
      return flag.set() ? "True" : "False";
    } else if (value instanceof Moment moment) {
      return culture.date(moment.wall());
    } else if (value instanceof Span span) {
      return span.text();
    } else if (value instanceof Word word) {
      return word.word();
    } else if (value instanceof Items items) {
      return items.items().stream()
          .map(item -> text(item, culture))
          .collect(Collectors.joining(" "));
    } else if (value instanceof Thing thing) {
      return thing.text().orElseGet(() -> thing(thing, culture));
    } else if (value instanceof Block block) {
      return block.block().text();
    } else if (value instanceof TypeName type) {
      return type.name();
    } else if (value instanceof Xml xml) {
      return xml.node().getTextContent() == null ? "" : xml.node().getTextContent();
    }
    return Nothing.is(value) ? "" : value.typeName();
  }

  private static String thing(Thing thing, Culture culture) {
    if (!thing.typeName().endsWith("PSCustomObject")) {
      return thing.typeName();
    }
    return thing.properties().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + text(entry.getValue(), culture))
        .collect(Collectors.joining("; ", "@{", "}"));
  }

  private static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString().toLowerCase(Locale.ROOT);
  }
}
