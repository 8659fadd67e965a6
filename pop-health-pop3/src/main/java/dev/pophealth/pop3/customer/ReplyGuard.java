package dev.pophealth.pop3.customer;

import dev.pophealth.pop3.Pop3Reply;
import dev.pophealth.pop3.Pop3Reply.Status;
import dev.pophealth.pop3.dialogue.Redaction;
import dev.pophealth.pop3.dialogue.ReplyReader;
import dev.pophealth.pop3.verdict.Event;
import dev.pophealth.pop3.wire.LineGuard;
import dev.pophealth.pop3.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sees the first line after each command, and ends the connection where jakarta.mail would believe
 * a lie or make room for one: a status word that is none, a challenge where there is nothing to
 * answer, sizes beyond the bounds. (POP3 facts, jakarta.mail)
 */
final class ReplyGuard implements LineGuard {

  private static final int MESSAGES = 1_000_000;

  /** What servers may refuse without anything being wrong. */
  private static final List<String> OPTIONAL = List.of("CAPA", "TOP", "UIDL", "NOOP", "RSET");

  private static final Pattern NUMBER = Pattern.compile("([0-9]+)(?: |$)");

  private final ReplyReader reader;
  private final int longestMessage;
  private String command = "";
  private boolean awaiting = true;
  private @Nullable Refusal refusal;

  /** The first command that the server refused, without arguments, and its words. */
  record Refusal(String command, Pop3Reply reply) {}

  Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  ReplyGuard(int longestMessage, Redaction redaction) {
    this.reader = new ReplyReader(redaction);
    this.longestMessage = longestMessage;
  }

  @Override
  public void sending(byte[] bytes, int offset, int length) {
    String line = new String(bytes, offset, Math.min(length, 5), StandardCharsets.US_ASCII);
    String verb = line.strip().toUpperCase(Locale.ROOT);
    // What follows AUTH is an answer to a challenge, not a command.
    if (!command.startsWith("AUTH")) {
      command = verb;
    }
    awaiting = true;
  }

  @Override
  public void received(byte[] bytes, int offset, int length) throws WireException {
    if (!awaiting) {
      return;
    }
    awaiting = false;
    String line = ReplyReader.line(bytes, offset, length);
    boolean inAuth = command.startsWith("AUTH");
    Pop3Reply reply = inAuth ? reader.replyOrChallenge(line) : reader.reply(line);
    switch (reply.status()) {
      case OK -> good(line);
      case ERR -> {
        if (refusal == null && !OPTIONAL.contains(command)) {
          refusal = new Refusal(command, reply);
        }
      }
      case CONTINUE, MALFORMED -> {
        if (!inAuth || reply.status() == Status.MALFORMED) {
          throw new WireException(Event.CUSTOMER_CLIENT, "no reply: " + reader.shown(line));
        }
      }
    }
  }

  /** The figures that jakarta.mail makes room for are read as it reads them, unredacted. */
  private void good(String line) throws WireException {
    if (command.startsWith("AUTH")) {
      command = "";
    } else if (command.equals("STAT")) {
      bounded(line, MESSAGES);
    } else if (command.equals("RETR") && line.matches("\\+OK [0-9].*")) {
      bounded(line, longestMessage);
    }
  }

  /** The number after the status word is one, and not too large to make room for. */
  private void bounded(String line, int most) throws WireException {
    Matcher number = NUMBER.matcher(line.substring(Math.min(4, line.length())));
    if (!number.lookingAt()) {
      throw new WireException(Event.CUSTOMER_CLIENT, "no figures: " + reader.shown(line));
    }
    String digits = number.group(1);
    if (digits.length() > 9 || Integer.parseInt(digits) > most) {
      throw new WireException(Event.TOO_LONG, reader.shown(line));
    }
  }
}
