package dev.pophealth.exchange.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a shell prints as errors. PowerShell writes CLIXML there when its script came encoded: the
 * errors' words are kept of it, and the progress is not.
 */
final class Complaint {

  private static final String CLIXML = "#< CLIXML";

  private static final Pattern ERROR = Pattern.compile("<S S=\"Error\">([^<]*)</S>");

  /** A character that XML would not show, such as {@code _x000D_}. */
  private static final Pattern HIDDEN = Pattern.compile("_x00[01][0-9A-F]_");

  private Complaint() {}

  static String words(String printed) {
    int clixml = printed.indexOf(CLIXML);
    if (clixml < 0) {
      return printed;
    }
    String before = printed.substring(0, clixml);
    Matcher errors = ERROR.matcher(printed);
    return errors
        .results()
        .map(error -> HIDDEN.matcher(error.group(1)).replaceAll(" "))
        .map(Complaint::plain)
        .collect(Collectors.joining(" ", before, ""));
  }

  private static String plain(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
