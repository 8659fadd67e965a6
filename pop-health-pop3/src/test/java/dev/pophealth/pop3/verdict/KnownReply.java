package dev.pophealth.pop3.verdict;

import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.Phase;
import dev.pophealth.pop3.Pop3Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A row of a table of replies. */
record KnownReply(
    String server,
    String phase,
    String command,
    String line,
    Category category,
    String dependency) {

  private static final Pattern ANY = Pattern.compile("\\{base64 of .*}$|\\{[^}]*}");

  /** The rows that the rules were written for. */
  static List<KnownReply> listed() {
    return read("replies.tsv");
  }

  /** Others. */
  static List<KnownReply> unlisted() {
    return read("unlisted.tsv");
  }

  static List<KnownReply> all() {
    return Stream.concat(listed().stream(), unlisted().stream()).toList();
  }

  private static List<KnownReply> read(String name) {
    try (InputStream table = KnownReply.class.getResourceAsStream(name)) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("server\t"))
          .map(line -> line.split("\t", -1))
          .map(
              cell ->
                  new KnownReply(
                      cell[0], cell[1], cell[2], cell[4], Category.valueOf(cell[5]), cell[6]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isReply() {
    return !line.startsWith("(");
  }

  boolean isRefusal() {
    return line.startsWith("-ERR ");
  }

  boolean isGood() {
    return category == Category.OK;
  }

  /** The words of a refusal, what stands for any text left out. */
  String words() {
    return ANY.matcher(line.substring(5)).replaceAll(" ");
  }

  KnownReply saying(String other) {
    return new KnownReply(server, phase, command, other, category, dependency);
  }

  Evidence evidence() {
    return evidence("x");
  }

  /** The evidence of the row, these texts put in, in turn, for what stands in braces. */
  Evidence evidence(String... texts) {
    Stage stage = stage();
    if (!isReply()) {
      return new Evidence(
          place(), stage, asked(), event(), Optional.empty(), "", false, false, false);
    }
    String said = filled(List.of(texts)).split(" ⏎", 2)[0];
    Pop3Reply reply =
        said.startsWith("+ ")
            ? new Pop3Reply(Pop3Reply.Status.CONTINUE, Optional.empty(), said.substring(2))
            : Pop3Reply.parse(said);
    return new Evidence(
        place(), stage, asked(), Event.REPLY, Optional.of(reply), "", false, false, false);
  }

  /** Hosts stay hosts: a response code takes no blanks. */
  private String filled(List<String> texts) {
    Iterator<String> next =
        Stream.iterate(0, i -> i + 1).map(i -> texts.get(i % texts.size())).iterator();
    return ANY.matcher(line)
        .replaceAll(
            any ->
                Matcher.quoteReplacement(
                    any.group().equals("{host}") ? "mbx1.example.org" : next.next()));
  }

  private String asked() {
    return command.matches("-|any|\\(unasked\\)") ? "" : command;
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
