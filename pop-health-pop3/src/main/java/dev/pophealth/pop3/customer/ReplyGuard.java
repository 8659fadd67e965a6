package dev.pophealth.pop3.customer;

import dev.pophealth.pop3.Pop3Reply;
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

  private static final Pattern NUMBER = Pattern.compile("\\+OK ([0-9]+)(?: |$)");

  private final int longestMessage;
  private String command = "";
  private boolean awaiting = true;
  private @Nullable Refusal refusal;

  /** The first command that the server refused, without arguments, and its words. */
  record Refusal(String command, Pop3Reply reply) {}

  Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  ReplyGuard(int longestMessage) {
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
    String line = new String(bytes, offset, length, StandardCharsets.ISO_8859_1).strip();
    boolean good = line.equals("+OK") || line.startsWith("+OK ");
    if (!good && !line.startsWith("-ERR") && !(line.startsWith("+") && isChallenge(line))) {
      throw new WireException(Event.CUSTOMER_CLIENT, "no reply: " + line);
    }
    if (line.startsWith("-ERR") && refusal == null && !OPTIONAL.contains(command)) {
      refusal = new Refusal(command, Pop3Reply.parse(line));
    }
    if (good && command.startsWith("AUTH")) {
      command = "";
    }
    if (good && command.equals("STAT")) {
      bounded(line, MESSAGES);
    } else if (good && command.equals("RETR") && line.matches("\\+OK [0-9].*")) {
      bounded(line, longestMessage);
    }
  }

  /** The number after the status word is one, and not too large to make room for. */
  private static void bounded(String line, int most) throws WireException {
    Matcher number = NUMBER.matcher(line);
    if (!number.lookingAt()) {
      throw new WireException(Event.CUSTOMER_CLIENT, "no figures: " + line);
    }
    String digits = number.group(1);
    if (digits.length() > 9 || Integer.parseInt(digits) > most) {
      throw new WireException(Event.TOO_LONG, line);
    }
  }

  private boolean isChallenge(String line) {
    return command.startsWith("AUTH") && (line.equals("+") || line.startsWith("+ "));
  }
}
