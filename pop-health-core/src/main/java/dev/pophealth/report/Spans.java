package dev.pophealth.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and durations, short enough for tables; moments in UTC. */
final class Spans {

  private static final DateTimeFormatter CLOCK = format("HH:mm:ss");
  private static final DateTimeFormatter DATE = format("uuuu-MM-dd");

  private Spans() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  /** The time of day, to the second. */
  static String clock(Instant at) {
    return CLOCK.format(at);
  }

  static String date(Instant at) {
    return DATE.format(at);
  }

  /** From one moment to another; none where the clock went back. */
  static Duration between(Instant from, Instant to) {
    return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
  }

  /** Such as {@code 4 min 5 s}; parts below a second are told only where there is nothing else. */
  static Phrase of(Duration span) {
    if (span.toSeconds() == 0) {
      return span.isZero() ? new Phrase("0 s", "0 秒") : new Phrase("under 1 s", "1 秒未満");
    }
    Phrase words = Phrase.name("");
    words = with(words, span.toDays(), " d", " 日");
    words = with(words, span.toHoursPart(), " h", " 時間");
    words = with(words, span.toMinutesPart(), " min", " 分");
    return span.toDays() > 0 ? words : with(words, span.toSecondsPart(), " s", " 秒");
  }

  private static Phrase with(Phrase words, long count, String english, String japanese) {
    if (count == 0) {
      return words;
    }
    Phrase part = new Phrase(count + english, count + japanese);
    return words.english().isEmpty() ? part : words.then(" ").then(part);
  }
}
