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
record Ended(How how, OptionalInt exitCode, String printed, String complaint) {

  enum How {
    BY_ITSELF,
    OUT_OF_TIME,
    TOO_MUCH_PRINTED
  }
}
