package dev.pophealth.exchange.standin.value;

import java.time.Duration;
import java.util.Locale;

/** A TimeSpan. */
public record Span(Duration length) implements Value {

  /** As .NET writes it: {@code 00:30:00}, {@code 1.02:03:04.5000000}. */
  public String text() {
    Duration abs = length.abs();
    String days = abs.toDays() > 0 ? abs.toDays() + "." : "";
    int nanos = abs.toNanosPart();
    String fraction = nanos > 0 ? String.format(Locale.ROOT, ".%07d", nanos / 100) : "";
    return (length.isNegative() ? "-" : "")
        + days
        + String.format(
            Locale.ROOT,
            "%02d:%02d:%02d",
            abs.toHoursPart(),
            abs.toMinutesPart(),
            abs.toSecondsPart())
        + fraction;
  }

  @Override
  public String typeName() {
    return "System.TimeSpan";
  }
}
