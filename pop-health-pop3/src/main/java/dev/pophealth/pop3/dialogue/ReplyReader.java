package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.Finding;
import dev.pophealth.pop3.Pop3Reply;
import dev.pophealth.pop3.Pop3Reply.Status;
import dev.pophealth.pop3.Pop3ResponseCode;
import java.util.Optional;

/** Reads reply lines: believes them as they came, shows them without the secret. */
public final class ReplyReader {

  private final Redaction redaction;
  private final Remarks remarks;

  /**
   * A reader that remarks on nothing.
   *
   * @param redaction takes the secret out of what is shown
   */
  public ReplyReader(Redaction redaction) {
    this(redaction, new Remarks());
  }

  ReplyReader(Redaction redaction, Remarks remarks) {
    this.redaction = redaction;
    this.remarks = remarks;
  }

  /**
   * Octets as a line, whatever they are.
   *
   * @param bytes where they are, the line's end included
   * @param offset where the line begins
   * @param length how long it is
   */
  public static String line(byte[] bytes, int offset, int length) {
    int end = offset + length;
    while (end > offset && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    return WireText.of(bytes, offset, end - offset);
  }

  /**
   * One reply. Longer than it may be, it is read by its beginning.
   *
   * @param line the line, without its end
   */
  public Pop3Reply reply(String line) {
    if (!WireText.isClean(line)) {
      return malformed(line);
    }
    int length = lengthWithin(line, Pop3Reply.MAX_OCTETS);
    if (length < line.length()) {
      remarks.find(Finding.Kind.LINE_TOO_LONG, Words.shown(redaction.of(line), 60));
    }
    Pop3Reply reply = Pop3Reply.parse(line.substring(0, length));
    String text = shown(reply.text());
    return text.equals(reply.text())
        ? codeHidden(reply)
        : codeHidden(new Pop3Reply(reply.status(), reply.code(), text));
  }

  /**
   * One reply while logging in: challenges may be long, and some servers send the plus alone.
   *
   * @param line the line, without its end
   */
  public Pop3Reply replyOrChallenge(String line) {
    if (WireText.isClean(line) && (line.startsWith("+ ") || line.equals("+"))) {
      String challenge = line.substring(Math.min(2, line.length()));
      return new Pop3Reply(Status.CONTINUE, Optional.empty(), shown(challenge));
    }
    return reply(line);
  }

  /** What no reply is, such as good news at the wrong time. */
  Pop3Reply malformed(String line) {
    return new Pop3Reply(Status.MALFORMED, Optional.empty(), shown(line));
  }

  /**
   * A line as it may be shown.
   *
   * @param line the line as it came
   */
  public String shown(String line) {
    return Words.shown(redaction.of(line), Pop3Reply.MAX_OCTETS);
  }

  /** A server that echoes may do so in a code. */
  private Pop3Reply codeHidden(Pop3Reply reply) {
    String code = reply.code().map(Pop3ResponseCode::toString).orElse("");
    return redaction.ofAnyCase(code).equals(code)
        ? reply
        : new Pop3Reply(reply.status(), Optional.empty(), reply.text());
  }

  /** How many characters of the line have at most so many octets in UTF-8. */
  private static int lengthWithin(String line, int octets) {
    if (line.length() * 3 <= octets) {
      return line.length();
    }
    int count = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      // Half of a surrogate pair is two of the pair's four octets.
      count += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      if (count > octets) {
        return Character.isLowSurrogate(c) ? i - 1 : i;
      }
    }
    return line.length();
  }
}
