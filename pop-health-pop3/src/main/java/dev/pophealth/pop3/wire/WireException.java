package dev.pophealth.pop3.wire;

import dev.pophealth.pop3.verdict.Event;
import java.io.IOException;

/** What went wrong on the wire, told by type. */
public final class WireException extends IOException {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 300;

  private final Event event;

  /**
   * A failure.
   *
   * @param event what went wrong
   * @param words what the machine said about it; may quote the other side, so it is cut to 300
   *     characters without control characters
   */
  public WireException(Event event, String words) {
    super(shown(words, LONGEST));
    this.event = event;
  }

  /** What went wrong. */
  public Event event() {
    return event;
  }

  /** What the machine said about it; may be empty. */
  public String words() {
    String words = getMessage();
    return words == null ? "" : words;
  }

  /** Text of the other side on one line of bounded length. */
  static String shown(String text, int longest) {
    String some = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    return some.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", " ");
  }
}
