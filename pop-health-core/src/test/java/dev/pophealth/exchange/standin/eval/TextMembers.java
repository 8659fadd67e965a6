package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.Extent;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Methods of strings. */
final class TextMembers {

  private TextMembers() {}

  static Optional<Value> call(String text, String key, List<Value> arguments) {
    String first = arguments.isEmpty() ? "" : Texts.within(arguments.get(0));
    return switch (key) {
      case "trim" -> Optional.of(new Text(text.strip()));
      case "trimend" -> Optional.of(new Text(trimEnd(text, first)));
      case "trimstart" -> Optional.of(new Text(text.stripLeading()));
      case "toupper", "toupperinvariant" -> Optional.of(new Text(text.toUpperCase(Locale.ROOT)));
      case "tolower", "tolowerinvariant" -> Optional.of(new Text(text.toLowerCase(Locale.ROOT)));
      case "startswith" -> Optional.of(Flag.of(starts(text, first, arguments)));
      case "endswith" -> Optional.of(Flag.of(text.endsWith(first)));
      case "contains" -> Optional.of(Flag.of(text.contains(first)));
      case "indexof" -> Optional.of(new Whole(text.indexOf(first)));
      case "lastindexof" -> Optional.of(new Whole(text.lastIndexOf(first)));
      case "replace" -> Optional.of(new Text(text.replace(first, Texts.within(arguments.get(1)))));
      case "split" -> Optional.of(split(text, first));
      case "substring" -> Optional.of(new Text(part(text, arguments)));
      case "padleft" ->
          Optional.of(
              new Text(
                  " ".repeat(Math.max(0, (int) Conversions.real(arguments.get(0)) - text.length()))
                      + text));
      case "padright" ->
          Optional.of(
              new Text(
                  text
                      + " "
                          .repeat(
                              Math.max(
                                  0, (int) Conversions.real(arguments.get(0)) - text.length()))));
      default -> Optional.empty();
    };
  }

  private static boolean starts(String text, String first, List<Value> arguments) {
    boolean ignoreCase =
        arguments.size() > 1
            && Texts.within(arguments.get(1)).toLowerCase(Locale.ROOT).contains("ignorecase");
    return text.regionMatches(ignoreCase, 0, first, 0, first.length());
  }

  private static String trimEnd(String text, String letters) {
    int end = text.length();
    while (end > 0
        && (letters.isEmpty()
            ? Character.isWhitespace(text.charAt(end - 1))
            : letters.indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return text.substring(0, end);
  }

  private static Value split(String text, String separators) {
    List<Value> parts = new ArrayList<>();
    String regex = separators.isEmpty() ? "\\s" : "[" + Pattern.quote(separators) + "]";
    for (String part : Pattern.compile(regex).split(text, -1)) {
      parts.add(new Text(part));
    }
    return new Items(parts);
  }

  private static String part(String text, List<Value> arguments) {
    int from = (int) Conversions.real(arguments.get(0));
    int to = arguments.size() > 1 ? from + (int) Conversions.real(arguments.get(1)) : text.length();
    if (from < 0 || to > text.length() || from > to) {
      throw Evaluator.failure(
          "MethodInvocationException",
          "Exception calling \"Substring\" with \""
              + arguments.size()
              + "\" argument(s): \"Index and length must refer to a location within the string.\"",
          "ArgumentOutOfRangeException",
          Extent.NOWHERE);
    }
    return text.substring(from, to);
  }
}
