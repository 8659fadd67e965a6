package dev.pophealth.pop3.verdict;

import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.Phase;
import dev.pophealth.pop3.Pop3Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A row of the table of replies. */
record KnownReply(
    String server,
    String phase,
    String command,
    String line,
    Category category,
    String dependency) {

  static List<KnownReply> all() throws IOException {
    try (InputStream table = KnownReply.class.getResourceAsStream("replies.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("server\t"))
          .map(line -> line.split("\t", -1))
          .map(
              cell ->
                  new KnownReply(
                      cell[0], cell[1], cell[2], cell[4], Category.valueOf(cell[6]), cell[7]))
          .toList();
    }
  }

  boolean isReply() {
    return !line.startsWith("(");
  }

  boolean isGood() {
    return category == Category.OK;
  }

  /** The evidence of the row, any text put in for what stands in braces. */
  Evidence evidence(String any) {
    String said =
        line.replace("{host}", "mbx1.example.org").replaceAll("\\{[^}]*}", any).split(" ⏎", 2)[0];
    String asked = command.matches("-|any|\\(unasked\\)") ? "" : command;
    Stage stage = stage();
    if (!isReply()) {
      return new Evidence(
          place(), stage, asked, event(), Optional.empty(), "", false, false, false);
    }
    Pop3Reply reply =
        said.startsWith("+ ")
            ? new Pop3Reply(Pop3Reply.Status.CONTINUE, Optional.empty(), any)
            : Pop3Reply.parse(said);
    return new Evidence(
        place(), stage, asked, Event.REPLY, Optional.of(reply), "", false, false, false);
  }

  private Stage stage() {
    return switch (phase) {
      case "connect", "resolve", "tls", "greeting" -> Stage.CONNECTED;
      case "mailbox" -> Stage.LOGGED_IN;
      default -> Stage.AUTHORIZATION;
    };
  }

  private Phase place() {
    return switch (phase) {
      case "resolve" -> Phase.RESOLUTION;
      case "connect" -> Phase.CONNECT;
      case "tls" -> Phase.TLS;
      case "greeting" -> Phase.GREETING;
      case "login" -> Phase.AUTHENTICATION;
      case "mailbox" -> command.equals("LIST") ? Phase.LISTING : Phase.STAT;
      default ->
          switch (command) {
            case "QUIT" -> Phase.SIGN_OFF;
            case "STLS" -> Phase.STLS;
            case "CAPA" -> Phase.CAPABILITIES;
            default -> Phase.AUTHENTICATION;
          };
    };
  }

  private Event event() {
    String what = line.toLowerCase(Locale.ROOT);
    if (what.contains("silence") || what.contains("syn-ack")) {
      return Event.SILENCE;
    }
    if (what.contains("eof")) {
      return Event.CLOSED;
    }
    if (what.contains("refused")) {
      return Event.REFUSED;
    }
    return what.contains("nxdomain") ? Event.NOT_RESOLVED : Event.TLS_FAILED;
  }
}
