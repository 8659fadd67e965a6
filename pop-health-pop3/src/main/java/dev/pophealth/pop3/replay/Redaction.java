package dev.pophealth.pop3.replay;

import java.util.List;
import java.util.Locale;

/** What of a client's line may stand in a message: never what may be a secret. */
final class Redaction {

  private static final List<String> OPEN =
      List.of(
          "CAPA", "DELE", "LIST", "NOOP", "QUIT", "RETR", "RSET", "STAT", "STLS", "TOP", "UIDL",
          "USER", "UTF8");
  private static final List<String> SECRET = List.of("APOP", "AUTH", "PASS");
  private static final int SHOWN = 80;

  private Redaction() {}

  static String shown(String line) {
    String keyword = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
    if (OPEN.contains(keyword)) {
      String safe = Octets.escape(Octets.ofText(line));
      return safe.length() > SHOWN ? safe.substring(0, SHOWN) + "…" : safe;
    }
    if (SECRET.contains(keyword)) {
      return line.length() > keyword.length() ? keyword + " …" : keyword;
    }
    return line.isEmpty()
        ? "an empty line"
        : "a line of " + line.length() + " characters that is no POP3 command";
  }
}
