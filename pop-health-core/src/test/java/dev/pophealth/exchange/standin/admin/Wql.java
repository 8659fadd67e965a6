package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.value.Comparisons;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small part of WQL that filters have: comparisons joined with AND and OR. */
final class Wql {

  private static final Pattern QUERY =
      Pattern.compile("(?is)select\\s+.+?\\s+from\\s+(\\w+)(?:\\s+where\\s+(.*))?");
  private static final Pattern TERM =
      Pattern.compile(
          "(?is)\\s*(\\w+)\\s*(=|<>|!=|like)\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|(\\w+))\\s*");

  private Wql() {}

  /** No filter, or none that is read here. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String term) {
      super(term);
    }
  }

  static String className(String query) {
    Matcher matcher = QUERY.matcher(query.strip());
    return matcher.matches() ? matcher.group(1) : "";
  }

  static String where(String query) {
    Matcher matcher = QUERY.matcher(query.strip());
    return matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "";
  }

  static boolean fits(String filter, Thing instance) {
    for (String any : filter.split("(?i)\\s+or\\s+", -1)) {
      boolean all = true;
      for (String term : any.split("(?i)\\s+and\\s+", -1)) {
        all &= term(term, instance);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private static boolean term(String term, Thing instance) {
    Matcher matcher = TERM.matcher(term.replace("(", "").replace(")", ""));
    if (!matcher.matches()) {
      throw new Unreadable(term);
    }
    String wanted = "";
    for (int group = 3; group <= 5; group++) {
      wanted =
          matcher.group(group) == null ? wanted : matcher.group(group).replaceAll("\\\\(.)", "$1");
    }
    Value value = instance.get(matcher.group(1)).orElse(Nothing.NULL);
    String operator = matcher.group(2);
    if (operator.equalsIgnoreCase("like")) {
      return Comparisons.like(
          Texts.within(value), wanted.replace("%", "*").replace("_", "?"), false);
    }
    return Comparisons.equal(value, new Text(wanted), false) == operator.equals("=");
  }
}
