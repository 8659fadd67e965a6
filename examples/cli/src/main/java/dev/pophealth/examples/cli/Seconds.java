package dev.pophealth.examples.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Times in seconds, such as 5 or 0.5; above zero and at most a day. */
final class Seconds implements ITypeConverter<Duration> {

  private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

  @Override
  public Duration convert(String value) {
    if (!value.matches("[0-9]{1,6}(\\.[0-9]{1,9})?")) {
      throw new TypeConversionException("'" + value + "' is no time in seconds such as 5 or 0.5");
    }
    BigDecimal seconds = new BigDecimal(value);
    if (seconds.signum() == 0 || seconds.compareTo(DAY) > 0) {
      throw new TypeConversionException("'" + value + "' seconds: more than 0, at most 86400");
    }
    return Duration.ofNanos(seconds.movePointRight(9).longValueExact());
  }

  /** As plugins write it, in seconds with three decimals. */
  static String text(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
  }
}
