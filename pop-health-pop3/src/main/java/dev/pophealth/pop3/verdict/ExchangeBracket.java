package dev.pophealth.pop3.verdict;

import java.util.Optional;

/**
 * What Exchange adds to a refusal: {@code [Error="…" Proxy=…]}. Reading is total and bounded.
 *
 * @param error what went wrong inside; may be empty
 * @param proxy where the front end wanted to go, such as {@code mbx1.example.org:1995:SSL}, if it
 *     says so
 */
public record ExchangeBracket(String error, Optional<String> proxy) {

  private static final int LONGEST = 1_024;
  private static final String OPENS = "[error=";

  /**
   * The bracket in a reply's text; empty where there is none.
   *
   * @param text the text
   */
  public static Optional<ExchangeBracket> of(String text) {
    int open = text.length() - OPENS.length();
    while (open >= 0 && !text.regionMatches(true, open, OPENS, 0, OPENS.length())) {
      open--;
    }
    if (open < 0) {
      return Optional.empty();
    }
    Values values = new Values(text, open + 1, Math.min(text.length(), open + LONGEST));
    String error = "";
    Optional<String> proxy = Optional.empty();
    while (values.next()) {
      if (values.name.equalsIgnoreCase("Error")) {
        error = values.value;
      } else if (values.name.equalsIgnoreCase("Proxy")) {
        proxy = Optional.of(values.value).filter(value -> !value.isBlank());
      }
    }
    return values.closed() ? Optional.of(new ExchangeBracket(error, proxy)) : Optional.empty();
  }

  /** The host in {@link #proxy()}, without port and mode; empty if it names none. */
  public Optional<String> server() {
    return proxy.map(value -> value.split(":", 2)[0].strip()).filter(HostNames::isPlausible);
  }

  /** The error as words, names of exceptions taken apart. */
  Said said() {
    return Said.of(error.replaceAll("([a-z0-9])([A-Z])", "$1 $2"));
  }

  /** Reads {@code name=value} and {@code name="value"} one after the other, up to the bracket. */
  private static final class Values {
    private final String text;
    private final int end;
    private int at;
    private String name = "";
    private String value = "";

    Values(String text, int at, int end) {
      this.text = text;
      this.at = at;
      this.end = end;
    }

    boolean next() {
      while (at < end && text.charAt(at) == ' ') {
        at++;
      }
      int from = at;
      while (at < end && "=] ".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      name = text.substring(from, at);
      if (at >= end || text.charAt(at) != '=') {
        return at < end && text.charAt(at) == ' ';
      }
      at++;
      return quoted() || bare();
    }

    private boolean quoted() {
      int close = at < end && text.charAt(at) == '"' ? text.indexOf('"', at + 1) : -1;
      if (close < 0 || close >= end) {
        return false;
      }
      value = text.substring(at + 1, close);
      at = close + 1;
      return true;
    }

    /** Up to the next blank; a quote that is never closed does not count. */
    private boolean bare() {
      int from = at < end && text.charAt(at) == '"' ? at + 1 : at;
      while (at < end && text.charAt(at) != ' ' && text.charAt(at) != ']') {
        at++;
      }
      value = text.substring(from, at);
      return true;
    }

    boolean closed() {
      return at < end && text.charAt(at) == ']';
    }
  }
}
