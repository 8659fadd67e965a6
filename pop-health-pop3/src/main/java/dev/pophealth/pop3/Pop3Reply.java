package dev.pophealth.pop3;

import java.util.Objects;
import java.util.Optional;

/**
 * One reply line of a POP3 server, read and nothing more: whether it is good news is for the
 * dialogue to say. Reading is total and bounded: every string gives a reply, and no reply holds
 * more than {@value #MAX_OCTETS} characters of it.
 *
 * @param status what the line begins with
 * @param code the response code (RFC 2449, section 8), if the text begins with one
 * @param text what follows status and code; of a malformed line, its beginning as it came
 */
public record Pop3Reply(Status status, Optional<Pop3ResponseCode> code, String text) {

  /** How long a reply may be, its CRLF included (RFC 1939, section 3). */
  public static final int MAX_OCTETS = 512;

  /** What a reply line begins with. */
  public enum Status {
    /** {@code +OK} (RFC 1939, section 3). After USER it proves nothing. */
    OK,
    /** {@code -ERR} (RFC 1939, section 3). */
    ERR,
    /** {@code + } and a challenge (RFC 5034, section 4): the server waits, nothing is decided. */
    CONTINUE,
    /** Anything else, such as {@code +OKAY}, {@code +ERR} or an empty line: never good news. */
    MALFORMED
  }

  /**
   * Refuses a code where none can stand.
   *
   * @throws IllegalArgumentException if a reply other than OK or ERR is given a response code
   */
  public Pop3Reply {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(text, "text");
    if (code.isPresent() && status != Status.OK && status != Status.ERR) {
      throw new IllegalArgumentException(
          "A "
              + status
              + " reply has no response code, but was given "
              + code.get()
              + ": leave it in the text.");
    }
  }

  /**
   * Reads one reply line, with its CRLF or without. A line of more than {@value #MAX_OCTETS} octets
   * in UTF-8 (RFC 6856 lets text be UTF-8) is malformed, and so is one with a CR or LF inside: it
   * would be two. Challenges may be longer on the wire (RFC 5034, section 4); such a one is
   * malformed here.
   *
   * @param line the line as it came
   * @return the reply; malformed if it is none
   */
  public static Pop3Reply parse(String line) {
    if (isTooLong(line)) {
      return malformed(line.substring(0, Math.min(line.length(), MAX_OCTETS)));
    }
    String content = line.endsWith("\r\n") ? line.substring(0, line.length() - 2) : line;
    if (content.indexOf('\r') >= 0 || content.indexOf('\n') >= 0) {
      return malformed(content);
    }
    if (startsWithWord(content, "+OK")) {
      return spoken(Status.OK, afterWord(content, "+OK"));
    }
    if (startsWithWord(content, "-ERR")) {
      return spoken(Status.ERR, afterWord(content, "-ERR"));
    }
    if (content.startsWith("+ ")) {
      return new Pop3Reply(Status.CONTINUE, Optional.empty(), content.substring(2));
    }
    return malformed(content);
  }

  /** The text may begin with a response code, and only there is a bracket one. */
  private static Pop3Reply spoken(Status status, String text) {
    int end = text.startsWith("[") ? text.indexOf(']') : -1;
    Optional<Pop3ResponseCode> code =
        end < 0 ? Optional.empty() : Pop3ResponseCode.parse(text.substring(1, end));
    if (code.isEmpty()) {
      return new Pop3Reply(status, code, text);
    }
    String rest = text.substring(end + 1);
    return new Pop3Reply(status, code, rest.startsWith(" ") ? rest.substring(1) : rest);
  }

  private static Pop3Reply malformed(String text) {
    return new Pop3Reply(Status.MALFORMED, Optional.empty(), text);
  }

  private static boolean startsWithWord(String content, String word) {
    return content.startsWith(word)
        && (content.length() == word.length() || content.charAt(word.length()) == ' ');
  }

  private static String afterWord(String content, String word) {
    return content.length() == word.length() ? "" : content.substring(word.length() + 1);
  }

  /** Counts UTF-8 octets without making them, and stops at the limit. */
  private static boolean isTooLong(String line) {
    int octets = 0;
    for (int i = 0; i < line.length() && octets <= MAX_OCTETS; i++) {
      char c = line.charAt(i);
      // Half of a surrogate pair is two of the pair's four octets.
      octets += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return octets > MAX_OCTETS;
  }
}
