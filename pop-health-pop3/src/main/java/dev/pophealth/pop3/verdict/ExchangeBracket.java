package dev.pophealth.pop3.verdict;

import java.util.Optional;

/**
 * What Exchange adds to a refusal: {@code [Error="…" Proxy=…]}.
 *
 * @param error what went wrong inside; may be empty
 * @param proxy the server behind, where it is named
 */
public record ExchangeBracket(String error, Optional<String> proxy) {

  private static final int LONGEST = 1_024;

  /**
   * The bracket in a reply's text; empty where there is none.
   *
   * @param text the text
   */
  public static Optional<ExchangeBracket> of(String text) {
    int open = text.lastIndexOf("[Error=");
    int close = text.indexOf(']', Math.max(open, 0));
    if (open < 0 || close < 0 || close - open > LONGEST) {
      return Optional.empty();
    }
    String inside = text.substring(open + 1, close);
    return Optional.of(
        new ExchangeBracket(value(inside, "Error=").orElse(""), value(inside, "Proxy=")));
  }

  private static Optional<String> value(String inside, String name) {
    int at = inside.indexOf(name);
    if (at < 0) {
      return Optional.empty();
    }
    String rest = inside.substring(at + name.length());
    if (rest.startsWith("\"")) {
      int end = rest.indexOf('"', 1);
      return Optional.of(end < 0 ? rest.substring(1) : rest.substring(1, end));
    }
    int blank = rest.indexOf(' ');
    return Optional.of(blank < 0 ? rest : rest.substring(0, blank)).filter(s -> !s.isEmpty());
  }
}
