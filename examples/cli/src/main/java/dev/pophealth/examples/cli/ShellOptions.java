package dev.pophealth.examples.cli;

import dev.pophealth.exchange.DateOrder;
import dev.pophealth.exchange.ReadingSettings;
import dev.pophealth.exchange.ShellOutput;
import dev.pophealth.exchange.ShellReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What an output of the management shell does not say about itself. */
final class ShellOptions {

  @Option(
      names = "--charset",
      paramLabel = "CHARSET",
      description = {
        "The charset of input without a byte order mark, such as windows-31j (code page 932).",
        "Default: UTF-8."
      })
  Charset charset = StandardCharsets.UTF_8;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      converter = Zone.class,
      description = "The server's time zone, such as Asia/Tokyo. Default: not known.")
  Optional<ZoneId> zone = Optional.empty();

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      converter = Order.class,
      description = "How the server prints dates: month-first or day-first. Default: not known.")
  Optional<DateOrder> dates = Optional.empty();

  ShellReading read(InputStream in) throws IOException {
    return ShellOutput.read(in, settings());
  }

  ShellReading read(byte[] bytes) {
    return ShellOutput.read(bytes, settings());
  }

  private ReadingSettings settings() {
    return ReadingSettings.builder().charset(charset).zone(zone).dateOrder(dates).build();
  }

  /** Zones by name. */
  static final class Zone implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String value) {
      try {
        return ZoneId.of(value);
      } catch (DateTimeException e) {
        throw new TypeConversionException("'" + value + "' is no time zone such as Asia/Tokyo");
      }
    }
  }

  /** Orders by name. */
  static final class Order implements ITypeConverter<DateOrder> {
    @Override
    public DateOrder convert(String value) {
      try {
        return DateOrder.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + value + "' is not month-first or day-first");
      }
    }
  }
}
