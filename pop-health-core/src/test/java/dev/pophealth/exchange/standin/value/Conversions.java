package dev.pophealth.exchange.standin.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Values as values of other types, as PowerShell converts them. */
public final class Conversions {

  private static final List<DateTimeFormatter> DATES =
      Stream.of(
              "M/d/yyyy h:mm:ss a",
              "M/d/yyyy H:mm:ss",
              "yyyy-MM-dd HH:mm:ss",
              "yyyy-MM-dd'T'HH:mm:ss")
          .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
          .toList();

  private Conversions() {}

  /** Whether {@code value} counts as true. */
  public static boolean truth(Value value) {
    if (value instanceof Flag flag) {
      return flag.set();
    } else if (value instanceof Text text) {
      return !text.text().isEmpty();
    } else if (value instanceof Whole whole) {
      return whole.number() != 0;
    } else if (value instanceof Real real) {
      return real.number() != 0;
    } else if (value instanceof Items items) {
      return items.items().size() == 1 ? truth(items.items().get(0)) : !items.items().isEmpty();
    }
    return !Nothing.is(value);
  }

  /** {@code value} as a number; nothing if it is none. */
  public static Optional<Value> number(Value value) {
    if (value instanceof Whole || value instanceof Real) {
      return Optional.of(value);
    } else if (Nothing.is(value)) {
      return Optional.of(new Whole(0));
    } else if (value instanceof Flag flag) {
      return Optional.of(new Whole(flag.set() ? 1 : 0));
    } else if (value instanceof Word word) {
      return Optional.of(new Whole(word.number()));
    } else if (value instanceof Text text) {
      return number(text.text().strip());
    }
    return Optional.empty();
  }

  private static Optional<Value> number(String text) {
    try {
      return Optional.of(text.isEmpty() ? new Whole(0) : new Whole(Long.parseLong(text)));
    } catch (NumberFormatException e) {
      try {
        return Optional.of(new Real(Double.parseDouble(text)));
      } catch (NumberFormatException none) {
        return Optional.empty();
      }
    }
  }

  /** {@code value} as a double, 0 where it is none. */
  public static double real(Value value) {
    Value number = number(value).orElse(new Whole(0));
    return number instanceof Real real ? real.number() : ((Whole) number).number();
  }

  /** {@code value} as a whole number, rounded to even as .NET does. */
  public static Optional<Value> whole(Value value) {
    return number(value)
        .map(n -> n instanceof Real real ? new Whole((long) Math.rint(real.number())) : n);
  }

  /** {@code value} as a DateTime. */
  public static Optional<Moment> moment(Value value) {
    if (value instanceof Moment moment) {
      return Optional.of(moment);
    }
    return value instanceof Text text ? moment(text.text().strip()) : Optional.empty();
  }

  private static Optional<Moment> moment(String text) {
    return parsed(() -> OffsetDateTime.parse(text).toInstant())
        .or(
            () ->
                DATES.stream()
                    .flatMap(
                        format ->
                            parsed(
                                () -> LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC))
                                .stream())
                    .findFirst())
        .map(Moment::utc);
  }

  private static Optional<Instant> parsed(Supplier<Instant> reader) {
    try {
      return Optional.of(reader.get());
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /** {@code value} as a TimeSpan: {@code hh:mm:ss}, {@code d.hh:mm:ss}. */
  public static Optional<Span> span(Value value) {
    if (value instanceof Span span) {
      return Optional.of(span);
    }
    String text = Texts.within(value).strip();
    if (!text.matches("(\\d+\\.)?\\d{1,2}:\\d{1,2}(:\\d{1,2})?")) {
      return Optional.empty();
    }
    String[] parts = text.split(":", -1);
    String[] hours = parts[0].split("\\.", -1);
    Duration length =
        Duration.ofDays(hours.length == 2 ? Long.parseLong(hours[0]) : 0)
            .plusHours(Long.parseLong(hours[hours.length - 1]))
            .plusMinutes(Long.parseLong(parts[1]))
            .plusSeconds(parts.length == 3 ? Long.parseLong(parts[2]) : 0);
    return Optional.of(new Span(length));
  }

  /** {@code value} as the items of a pipeline. */
  public static List<Value> items(Value value) {
    if (value == Nothing.VOID) {
      return List.of();
    }
    return value instanceof Items items ? items.items() : List.of(value);
  }

  /** What {@code items} of output are, kept in a variable. */
  public static Value collected(List<Value> items) {
    return items.isEmpty() ? Nothing.VOID : items.size() == 1 ? items.get(0) : new Items(items);
  }
}
