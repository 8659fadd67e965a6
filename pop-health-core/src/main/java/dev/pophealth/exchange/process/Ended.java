package dev.pophealth.exchange.process;

import java.util.OptionalInt;

/**
 * How a process ended, and what it printed.
 *
 * @param how in which way
 * @param exitCode its exit code; empty when it was ended from outside
 * @param printed what it printed, a bounded part, each byte as one character
 * @param complaint what it printed as errors, a bounded part, as UTF-8
 */
public record Ended(How how, OptionalInt exitCode, String printed, String complaint) {

  /** In which way. */
  public enum How {
    /** It ended. */
    BY_ITSELF,
    /** It was ended, being out of time. */
    OUT_OF_TIME,
    /** It was ended, having printed too much. */
    TOO_MUCH_PRINTED
  }
}
