package dev.pophealth.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a shell's output does not say about itself. Immutable; safe to share.
 *
 * <p>Without a zone, times that are printed without an offset stay unknown; without an order, so do
 * dates that read both ways, unless another date of the same output shows the order.
 */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface ReadingSettings {

  /**
   * The charset of bytes without a byte order mark, such as windows-31j (932); UTF-8 if not set.
   */
  @Value.Default
  default Charset charset() {
    return StandardCharsets.UTF_8;
  }

  /** The zone of the server whose shell printed; empty when not known. */
  Optional<ZoneId> zone();

  /** How that server prints dates; empty when not known. */
  Optional<DateOrder> dateOrder();

  /** Knows nothing beyond the output: UTF-8, no zone, no order. */
  static ReadingSettings none() {
    return builder().build();
  }

  /** A builder; nothing is required. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds settings. Not safe for use by many threads. */
  final class Builder extends ImmutableReadingSettings.Builder {
    Builder() {}
  }
}
