package dev.pophealth.port;

import dev.pophealth.health.BoundedText;

/** What a person said who was asked for leave. */
public sealed interface Leave {

  /** Who said it. */
  String by();

  /**
   * Yes; for this act of this recovery, until the request lapses.
   *
   * @param by who, 1 to 200 characters on one line
   */
  record Given(String by) implements Leave {

    /** Refuses an empty name. */
    public Given {
      by = named(by);
    }
  }

  /**
   * No.
   *
   * @param by who, 1 to 200 characters on one line
   * @param words why; may be empty; cut at 500 characters
   */
  record Denied(String by, String words) implements Leave {

    /** Refuses an empty name; bounds the words. */
    public Denied {
      by = named(by);
      words = BoundedText.of(words, 500);
    }
  }

  private static String named(String by) {
    if (by.isBlank()) {
      throw new IllegalArgumentException("leave was given or denied by nobody: say by whom");
    }
    return BoundedText.of(by, 200);
  }
}
