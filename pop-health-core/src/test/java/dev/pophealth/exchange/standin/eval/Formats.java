package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.Extent;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Culture;
import dev.pophealth.exchange.standin.value.Moment;
import dev.pophealth.exchange.standin.value.Real;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** .NET's format strings, those that people use. */
public final class Formats {

  private Formats() {}

  /** {@code pattern} with {@code {0}}, {@code {1:o}} filled in. */
  static String format(String pattern, List<Value> arguments, Session session) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      int end = pattern.indexOf('}', i);
      if ((c == '{' || c == '}') && i + 1 < pattern.length() && pattern.charAt(i + 1) == c) {
        text.append(c);
        i += 2;
      } else if (c == '{' && end > 0) {
        text.append(placed(pattern.substring(i + 1, end), arguments, session));
        i = end + 1;
      } else {
        text.append(c);
        i++;
      }
    }
    return text.toString();
  }

  private static String placed(String place, List<Value> arguments, Session session) {
    String[] parts = place.split(":", 2);
    String[] number = parts[0].split(",", 2);
    int index = Integer.parseInt(number[0].strip());
    if (index >= arguments.size()) {
      throw Evaluator.failure(
          "RuntimeException",
          "Error formatting a string: Index (zero based) must be greater than or equal to zero and less than the size of the argument list..",
          "FormatError",
          Extent.NOWHERE);
    }
    String text =
        format(
            arguments.get(index), parts.length == 2 ? parts[1] : "", session.setting().culture());
    int width = number.length == 2 ? Integer.parseInt(number[1].strip()) : 0;
    String padding = " ".repeat(Math.max(0, Math.abs(width) - text.length()));
    return width < 0 ? text + padding : padding + text;
  }

  /** {@code value} by the format {@code how}. */
  public static String format(Value value, String how, Culture culture) {
    if (how.isEmpty()) {
      return Texts.text(value, culture);
    } else if (value instanceof Moment moment) {
      return date(moment, how);
    } else if (value instanceof Whole || value instanceof Real) {
      return number(value, how);
    }
    return Texts.text(value, culture);
  }

  private static String number(Value value, String how) {
    char kind = Character.toUpperCase(how.charAt(0));
    int digits =
        how.length() > 1 && how.substring(1).matches("\\d+")
            ? Integer.parseInt(how.substring(1))
            : -1;
    return switch (kind) {
      case 'D' ->
          String.format(
              Locale.ROOT, "%0" + Math.max(1, digits) + "d", (long) Conversions.real(value));
      case 'X' ->
          String.format(
              Locale.ROOT, "%0" + Math.max(1, digits) + "X", (long) Conversions.real(value));
      case 'N' ->
          String.format(
              Locale.ROOT, "%,." + (digits < 0 ? 2 : digits) + "f", Conversions.real(value));
      default ->
          String.format(
              Locale.ROOT, "%." + (digits < 0 ? 2 : digits) + "f", Conversions.real(value));
    };
  }

  /** {@code moment} as {@code ToString(how)} gives it. */
  static String date(Moment moment, String how) {
    LocalDateTime wall = moment.wall();
    ZonedDateTime zoned = moment.at().atZone(moment.zone());
    return switch (how) {
      case "o", "O" -> iso(moment);
      case "s" -> DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).format(wall);
      case "u" -> DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).format(wall);
      case "r", "R" ->
          DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
              .format(wall);
      case "g" -> DateTimeFormatter.ofPattern("M/d/yyyy h:mm a", Locale.ENGLISH).format(wall);
      default -> DateTimeFormatter.ofPattern(translated(how), Locale.ENGLISH).format(zoned);
    };
  }

  /** ISO 8601 with seven digits, as {@code o} and PowerShell 7's JSON write it. */
  public static String iso(Moment moment) {
    OffsetDateTime at = moment.at().atZone(moment.zone()).toOffsetDateTime();
    String text =
        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS", Locale.ROOT).format(at);
    return text
        + (moment.isUtc() ? "Z" : DateTimeFormatter.ofPattern("xxx", Locale.ROOT).format(at));
  }

  /** A .NET pattern in Java's letters; what is no letter of .NET's stands for itself. */
  private static String translated(String how) {
    StringBuilder java = new StringBuilder();
    int i = 0;
    while (i < how.length()) {
      char c = how.charAt(i);
      int end = i;
      while (end < how.length() && how.charAt(end) == c) {
        end++;
      }
      if (c == '\'' || c == '"') {
        end = Math.max(i + 1, how.indexOf(c, i + 1) + 1);
        java.append('\'').append(how, i + 1, end - 1).append('\'');
      } else if (c == '\\') {
        end = Math.min(how.length(), i + 2);
        java.append('\'').append(how, i + 1, end).append('\'');
      } else {
        java.append(letters(c, end - i));
      }
      i = end;
    }
    return java.toString();
  }

  private static String letters(char c, int count) {
    return switch (c) {
      case 'd' -> count <= 2 ? "d".repeat(count) : count == 3 ? "EEE" : "EEEE";
      case 'f', 'F' -> "S".repeat(count);
      case 't' -> "a";
      case 'z' -> "xxx";
      case 'K' -> "XXX";
      case 'y', 'M', 'H', 'h', 'm', 's' -> Character.toString(c).repeat(count);
      default ->
          Character.isLetter(c)
              ? "'" + Character.toString(c).repeat(count) + "'"
              : Character.toString(c).repeat(count);
    };
  }
}
