package dev.pophealth.run.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One argument of a command: text and blanks in turn, beginning with text. */
record Argument(List<String> parts) {

  private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)\\}");

  static Argument fixed(String text) {
    return new Argument(List.of(text));
  }

  static Argument of(String template) {
    List<String> parts = new ArrayList<>();
    Matcher blanks = BLANK.matcher(template);
    int from = 0;
    while (blanks.find()) {
      String name = blanks.group(1);
      if (!Blanks.isKnown(name)) {
        throw new IllegalArgumentException(
            "the argument [" + template + "] has the blank {" + name + "}: use " + Blanks.KNOWN);
      }
      parts.add(template.substring(from, blanks.start()));
      parts.add(name);
      from = blanks.end();
    }
    parts.add(template.substring(from));
    return new Argument(List.copyOf(parts));
  }

  String filled(Map<String, String> values) throws UnfitValueException {
    StringBuilder argument = new StringBuilder(parts.get(0));
    for (int i = 1; i < parts.size(); i += 2) {
      String name = parts.get(i);
      String value = values.get(name);
      if (value == null) {
        throw new UnfitValueException("the action has nothing for the blank {" + name + "}");
      }
      argument.append(fit(name, value, argument.length() == 0)).append(parts.get(i + 1));
    }
    return argument.toString();
  }

  /** What programs take for an option, or what quoting on Windows breaks on, is no value. */
  private static String fit(String name, String value, boolean first) throws UnfitValueException {
    if (first && value.startsWith("-")) {
      throw new UnfitValueException("the value for {" + name + "} would be taken for an option");
    }
    if (value.chars().anyMatch(c -> c < ' ' || c == '"' || c == 0x7F)) {
      throw new UnfitValueException("the value for {" + name + "} has a character that is refused");
    }
    return value;
  }
}
