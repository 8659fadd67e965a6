package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Moment;
import dev.pophealth.exchange.standin.value.Span;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import dev.pophealth.exchange.standin.value.Word;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Properties and methods of DateTime. */
final class MomentMembers {

  private static final long TICKS_TO_1970 = 621_355_968_000_000_000L;

  private MomentMembers() {}

  static Optional<Value> get(Moment moment, String key) {
    return switch (key) {
      case "year" -> Optional.of(new Whole(moment.wall().getYear()));
      case "month" -> Optional.of(new Whole(moment.wall().getMonthValue()));
      case "day" -> Optional.of(new Whole(moment.wall().getDayOfMonth()));
      case "hour" -> Optional.of(new Whole(moment.wall().getHour()));
      case "minute" -> Optional.of(new Whole(moment.wall().getMinute()));
      case "second" -> Optional.of(new Whole(moment.wall().getSecond()));
      case "date" ->
          Optional.of(
              new Moment(
                  moment.at().atZone(moment.zone()).truncatedTo(ChronoUnit.DAYS).toInstant(),
                  moment.zone()));
      case "ticks" -> Optional.of(new Whole(ticks(moment)));
      case "kind" ->
          Optional.of(
              new Word(
                  "System.DateTimeKind", moment.isUtc() ? "Utc" : "Local", moment.isUtc() ? 1 : 2));
      case "datetime" ->
          Optional.of(new Text(Formats.date(moment, "dddd, MMMM d, yyyy h:mm:ss tt")));
      default -> Optional.empty();
    };
  }

  static long ticks(Moment moment) {
    Instant wall = moment.wall().toInstant(ZoneOffset.UTC);
    return TICKS_TO_1970 + wall.getEpochSecond() * 10_000_000 + wall.getNano() / 100;
  }

  static Optional<Value> call(
      Moment moment, String key, List<Value> arguments, Session.Setting setting) {
    Value first = arguments.isEmpty() ? new Whole(0) : arguments.get(0);
    return switch (key) {
      case "touniversaltime" -> Optional.of(Moment.utc(moment.at()));
      case "tolocaltime" -> Optional.of(new Moment(moment.at(), setting.zone()));
      case "tostring" ->
          Optional.of(
              new Text(
                  Formats.format(
                      moment,
                      arguments.isEmpty() || !(first instanceof Text) ? "" : Texts.within(first),
                      setting.culture())));
      case "addseconds" -> Optional.of(moved(moment, Conversions.real(first)));
      case "addminutes" -> Optional.of(moved(moment, Conversions.real(first) * 60));
      case "addhours" -> Optional.of(moved(moment, Conversions.real(first) * 3600));
      case "adddays" -> Optional.of(moved(moment, Conversions.real(first) * 86400));
      case "addmilliseconds" -> Optional.of(moved(moment, Conversions.real(first) / 1000));
      case "subtract" ->
          first instanceof Moment other
              ? Optional.of(new Span(Duration.between(other.at(), moment.at())))
              : Conversions.span(first)
                  .map(span -> new Moment(moment.at().minus(span.length()), moment.zone()));
      case "tofiletimeutc" ->
          Optional.of(new Whole(ticks(Moment.utc(moment.at())) - 504_911_232_000_000_000L));
      default -> Optional.empty();
    };
  }

  private static Moment moved(Moment moment, double seconds) {
    return new Moment(moment.at().plusNanos((long) (seconds * 1e9)), moment.zone());
  }
}
