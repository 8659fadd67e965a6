package dev.pophealth.pop3.wire;

import dev.pophealth.pop3.verdict.Event;
import java.io.IOException;

/** What went wrong on the wire, told by type. */
public final class WireException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Event event;

  /**
   * A failure.
   *
   * @param event what went wrong
   * @param words what the machine said about it
   */
  public WireException(Event event, String words) {
    super(words);
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
}
