package dev.pophealth.exchange.standin.value;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A DateTime.
 *
 * @param zone what it is told in; UTC for those that say so
 */
public record Moment(Instant at, ZoneId zone) implements Value {

  /** What .NET calls {@code DateTime.MinValue}, and Exchange prints where a time is not known. */
  public static final Moment NEVER = utc(LocalDateTime.of(1, 1, 1, 0, 0).toInstant(ZoneOffset.UTC));

  /** A DateTime whose kind is Utc. */
  public static Moment utc(Instant at) {
    return new Moment(at, ZoneOffset.UTC);
  }

  /** Whether its kind is Utc. */
  public boolean isUtc() {
    return zone.equals(ZoneOffset.UTC);
  }

  /** What a clock on the wall shows. */
  public LocalDateTime wall() {
    return LocalDateTime.ofInstant(at, zone);
  }

  @Override
  public String typeName() {
    return "System.DateTime";
  }
}
