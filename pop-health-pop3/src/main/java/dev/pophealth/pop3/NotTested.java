package dev.pophealth.pop3;

import java.util.Objects;

/**
 * Something that the probe says nothing about.
 *
 * @param what what was not tested, such as {@code GSSAPI}
 * @param why why not
 */
public record NotTested(String what, String why) {

  /** Refuses nulls. */
  public NotTested {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(why, "why");
  }
}
