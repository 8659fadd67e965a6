package dev.pophealth.exchange.standin.value;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How a console of some language writes dates and flags; the invariant culture is what PowerShell
 * uses inside texts.
 */
public enum Culture {
  INVARIANT("MM/dd/yyyy HH:mm:ss"),
  EN_US("M/d/yyyy h:mm:ss a"),
  DE_DE("dd.MM.yyyy HH:mm:ss"),
  JA_JP("yyyy/MM/dd H:mm:ss");

  private final DateTimeFormatter dates;

  Culture(String pattern) {
    dates = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** The culture called {@code tag}, such as {@code ja-JP}. */
  public static Culture of(String tag) {
    return switch (tag) {
      case "ja-JP" -> JA_JP;
      case "de-DE" -> DE_DE;
      case "en-US" -> EN_US;
      default ->
          throw new IllegalArgumentException(
              "no culture " + tag + " here; use en-US, de-DE or ja-JP");
    };
  }

  /** {@code wall} as this culture writes it. */
  public String date(LocalDateTime wall) {
    return dates.format(wall);
  }

  /** Its tag, such as {@code en-US}; empty for the invariant one. */
  public String tag() {
    return this == INVARIANT
        ? ""
        : name().substring(0, 2).toLowerCase(Locale.ROOT) + "-" + name().substring(3);
  }
}
