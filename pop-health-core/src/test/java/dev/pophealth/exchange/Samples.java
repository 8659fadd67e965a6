package dev.pophealth.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Objects;

/** The published outputs beside these tests; their SOURCES.md says where each is from. */
final class Samples {

  /** As on the servers that the samples are from: dates of the United States. */
  static final ReadingSettings AMERICAN =
      ReadingSettings.builder().zone(ZoneOffset.UTC).dateOrder(DateOrder.MONTH_FIRST).build();

  private Samples() {}

  static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(Samples.class.getResourceAsStream("samples/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ShellReading read(String name) {
    return ShellOutput.read(text(name), AMERICAN);
  }
}
