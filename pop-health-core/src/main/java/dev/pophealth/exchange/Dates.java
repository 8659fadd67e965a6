package dev.pophealth.exchange;

import dev.pophealth.exchange.format.Unreads;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one output. How they are to be read shows only in all of them together: whether the
 * day or the month comes first, and whether one that lacks AM or PM, or its offset, has lost it. So
 * each is {@linkplain #seen shown} first and read afterwards. Not safe for use by many threads.
 */
final class Dates {

  private static final int LONGEST = 64;

  private static final Pattern TICKS =
      Pattern.compile("\\\\?/Date\\((-?[0-9]{1,17})(?:[-+][0-9]{4})?\\)\\\\?/");

  private static final Pattern HALF = Pattern.compile("[AaPp]\\.?[Mm]?\\.?$|午前|午後");

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<a>[0-9]{1,4})(?<separator>[-/.])(?<b>[0-9]{1,2})\\k<separator>(?<c>[0-9]{1,4})"
              + "(?:T|\\.? )\\s*(?<before>午前|午後)?\\s*"
              + "(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:\\.(?<fraction>[0-9]{1,9}))?)?"
              + "(?:\\s*(?<half>[AaPp]\\.?[Mm]\\.?|午前|午後))?\\s*(?<offset>Z|[-+][0-9]{2}:[0-9]{2})?");

  private final ReadingSettings settings;
  private final Unreads unreads;
  private boolean dayFirst;
  private boolean monthFirst;
  private boolean halves;
  private boolean offsets;

  Dates(ReadingSettings settings, Unreads unreads) {
    this.settings = settings;
    this.unreads = unreads;
    settings.dateOrder().ifPresent(this::takeOrder);
  }

  /** Takes note of how a date is written. */
  void seen(Optional<String> text) {
    halves |= HALF.matcher(shortened(text.orElse(""))).find();
    Matcher date = printed(text.orElse(""));
    if (date == null) {
      return;
    }
    offsets |= date.group("offset") != null;
    if (settings.dateOrder().isEmpty() && isEndingInYear(date) && !isDotted(date)) {
      dayFirst |= number(date, "a") > 12;
      monthFirst |= number(date, "b") > 12;
    }
  }

  /** The instant, or empty, told with its reason unless no date was printed. */
  Optional<Instant> instant(int line, String property, Optional<String> text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Matcher ticks = TICKS.matcher(shortened(text.get()));
      if (ticks.matches()) {
        return known(Instant.ofEpochMilli(Long.parseLong(ticks.group(1))));
      }
      Matcher date = printed(text.get());
      return date == null
          ? unread(line, property, "is in no format known here")
          : read(line, property, date);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return unread(line, property, "is no date of the calendar");
    }
  }

  private Optional<Instant> read(int line, String property, Matcher date) {
    if (isEndingInYear(date) ? number(date, "c") == 1 : number(date, "a") == 1) {
      return Optional.empty();
    }
    if (halves && !isHalved(date) && isEndingInYear(date)) {
      return unread(line, property, "lacks the AM or PM that others of this output have");
    }
    boolean hasOffset = date.group("offset") != null;
    if (offsets && !hasOffset && !isEndingInYear(date)) {
      return unread(line, property, "lacks the offset that others of this output have");
    }
    LocalDateTime local = local(date);
    if (local == null) {
      return unread(
          line, property, "may have the day or the month first: say which in the settings");
    }
    if (hasOffset) {
      return known(local.toInstant(ZoneOffset.of(date.group("offset"))));
    }
    if (settings.zone().isEmpty()) {
      return unread(line, property, "has no offset: name the server's zone in the settings");
    }
    ZoneId zone = settings.zone().get();
    List<ZoneOffset> possible = zone.getRules().getValidOffsets(local);
    return possible.size() == 1
        ? known(local.toInstant(possible.get(0)))
        : unread(line, property, "is in the hour in which the zone's clocks change");
  }

  private @Nullable LocalDateTime local(Matcher date) {
    int a = number(date, "a");
    int b = number(date, "b");
    int c = number(date, "c");
    if (!isEndingInYear(date)) {
      return at(date, a, b, c);
    }
    if (isDotted(date)) {
      return at(date, c, b, a);
    }
    if (monthFirst == dayFirst) {
      return a == b ? at(date, c, a, b) : null;
    }
    return monthFirst ? at(date, c, a, b) : at(date, c, b, a);
  }

  private static LocalDateTime at(Matcher date, int year, int month, int day) {
    int hour = number(date, "hour");
    if (isHalved(date)) {
      if (hour < 0 || hour > 12) {
        throw new DateTimeException("hour of a half day");
      }
      hour = hour % 12 + (isAfternoon(date) ? 12 : 0);
    }
    String fraction = date.group("fraction");
    int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    int second = date.group("second") == null ? 0 : number(date, "second");
    return LocalDateTime.of(year, month, day, hour, number(date, "minute"), second, nanos);
  }

  /** An instant that means something: the first day of year 1 stands for never. */
  private static Optional<Instant> known(Instant instant) {
    return instant.isBefore(Instant.parse("0001-01-03T00:00:00Z"))
        ? Optional.empty()
        : Optional.of(instant);
  }

  private Optional<Instant> unread(int line, String property, String why) {
    unreads.everyRow(line, "the date " + property + " " + why);
    return Optional.empty();
  }

  private void takeOrder(DateOrder order) {
    dayFirst = order == DateOrder.DAY_FIRST;
    monthFirst = order == DateOrder.MONTH_FIRST;
  }

  private static @Nullable Matcher printed(String text) {
    Matcher date = PRINTED.matcher(shortened(text));
    return date.matches() && (isEndingInYear(date) || date.group("a").length() == 4) ? date : null;
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? "" : text.strip();
  }

  private static boolean isEndingInYear(Matcher date) {
    return date.group("c").length() == 4;
  }

  private static boolean isDotted(Matcher date) {
    return date.group("separator").equals(".");
  }

  private static boolean isHalved(Matcher date) {
    return date.group("half") != null || date.group("before") != null;
  }

  private static boolean isAfternoon(Matcher date) {
    String half = date.group("half") == null ? date.group("before") : date.group("half");
    return half.equals("午後") || half.charAt(0) == 'P' || half.charAt(0) == 'p';
  }

  private static int number(Matcher date, String group) {
    return Integer.parseInt(date.group(group));
  }
}
