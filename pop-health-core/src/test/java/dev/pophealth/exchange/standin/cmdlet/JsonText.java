package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Edition;
import dev.pophealth.exchange.standin.eval.Formats;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Moment;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Real;
import dev.pophealth.exchange.standin.value.Span;
import dev.pophealth.exchange.standin.value.Table;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import dev.pophealth.exchange.standin.value.Word;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * JSON as the two generations write it: enumerations as numbers; dates as {@code /Date(…)/} (5.1)
 * or ISO (7); what lies deeper than the depth as one text.
 */
final class JsonText {

  private final Edition edition;
  private final int depth;
  private final boolean compress;
  private final boolean words;
  private final StringBuilder text = new StringBuilder();
  private boolean cut;

  JsonText(Edition edition, int depth, boolean compress, boolean words) {
    this.edition = edition;
    this.depth = depth;
    this.compress = compress;
    this.words = words;
  }

  String text(Value value) {
    write(value, 0, 0);
    return text.toString();
  }

  /** Whether something lay too deep. */
  boolean cut() {
    return cut;
  }

  private void write(Value value, int level, int indent) {
    if (Nothing.is(value)) {
      text.append("null");
    } else if (value instanceof Flag flag) {
      text.append(flag.set());
    } else if (value instanceof Whole || value instanceof Real) {
      text.append(number(value));
    } else if (value instanceof Word word) {
      text.append(words ? quoted(word.word()) : Long.toString(word.number()));
    } else if (value instanceof Moment moment) {
      text.append(date(moment));
    } else if (level > depth
        && (value instanceof Items
            || value instanceof Table
            || value instanceof Thing
            || value instanceof Span)) {
      cut = true;
      text.append(quoted(Texts.within(value)));
    } else if (value instanceof Items items) {
      array(items, level, indent);
    } else if (value instanceof Table table) {
      object(table.entries(), level, indent);
    } else if (value instanceof Thing thing && !thing.properties().isEmpty()) {
      object(thing.properties(), level, indent);
    } else if (value instanceof Span span) {
      object(parts(span), level, indent);
    } else {
      text.append(quoted(Texts.within(value)));
    }
  }

  private static String number(Value value) {
    return value instanceof Real real && real.number() == Math.rint(real.number())
        ? String.format(Locale.ROOT, "%.1f", real.number())
        : Texts.within(value);
  }

  private String date(Moment moment) {
    return edition == Edition.WINDOWS
        ? "\"\\/Date(" + moment.at().toEpochMilli() + ")\\/\""
        : quoted(Formats.iso(moment).replaceFirst("\\.?0+(?=[Z+-])", ""));
  }

  private static Map<String, Value> parts(Span span) {
    Map<String, Value> parts = new LinkedHashMap<>();
    parts.put("Ticks", new Whole(span.length().toNanos() / 100));
    parts.put("Days", new Whole(span.length().toDays()));
    parts.put("Hours", new Whole(span.length().toHoursPart()));
    parts.put("Minutes", new Whole(span.length().toMinutesPart()));
    parts.put("Seconds", new Whole(span.length().toSecondsPart()));
    parts.put("TotalSeconds", new Real(span.length().toMillis() / 1000.0));
    return parts;
  }

  private void array(Items items, int level, int indent) {
    text.append('[');
    boolean first = true;
    for (Value item : items.items()) {
      text.append(first ? "" : ",");
      first = false;
      line(indent + step("["));
      write(item, level + 1, indent + step("["));
    }
    line(items.items().isEmpty() ? -1 : indent);
    text.append(']');
  }

  private void object(Map<String, Value> entries, int level, int indent) {
    text.append('{');
    boolean first = true;
    for (Map.Entry<String, Value> entry : entries.entrySet()) {
      text.append(first ? "" : ",");
      first = false;
      line(indent + step("{"));
      text.append(quoted(entry.getKey()))
          .append(compress ? ":" : edition == Edition.WINDOWS ? ":  " : ": ");
      write(entry.getValue(), level + 1, indent + step("{"));
    }
    line(entries.isEmpty() ? -1 : indent);
    text.append('}');
  }

  private int step(String bracket) {
    return edition == Edition.WINDOWS && bracket.equals("{") ? 4 : 2;
  }

  private void line(int indent) {
    if (!compress && indent >= 0) {
      text.append("\r\n").append(" ".repeat(indent));
    }
  }

  private String quoted(String plain) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          boolean escaped = c < ' ' || (edition == Edition.WINDOWS && "<>&'".indexOf(c) >= 0);
          quoted.append(
              escaped ? String.format(Locale.ROOT, "\\u%04x", (int) c) : Character.toString(c));
        }
      }
    }
    return quoted.append('"').toString();
  }
}
