package dev.pophealth.run.rules;

import com.google.common.base.CharMatcher;
import dev.pophealth.port.JournalRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names that sort by time, say what it is about, and are fit for files anywhere. Pure. */
public final class RecoveryNames {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final CharMatcher FIT =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("-_"));

  private static final int PART = 40;

  private RecoveryNames() {}

  /**
   * The name for a recovery; of two that begin in one second about one monitor and server, the
   * second needs something added.
   *
   * @param begun its first record
   */
  public static String of(JournalRecord.Begun begun) {
    Instant at = begun.at();
    return TIME.format(at)
        + "_"
        + fit(begun.incident().alert().server().host())
        + "_"
        + fit(begun.incident().alert().monitor().value());
  }

  private static String fit(String text) {
    String fit = FIT.negate().replaceFrom(text, '-');
    return fit.length() > PART ? fit.substring(0, PART) : fit;
  }
}
