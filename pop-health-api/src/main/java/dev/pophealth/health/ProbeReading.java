package dev.pophealth.health;

import java.util.Objects;

/**
 * How a run of a probe ended. (V2c, V2d)
 *
 * @param result the result
 * @param detail what the probe said, or why it could not run; may be empty
 */
public record ProbeReading(ProbeResult result, String detail) implements Reading {

  /** Bounds the detail. */
  public ProbeReading {
    Objects.requireNonNull(result, "result");
    detail = BoundedText.detail(detail);
  }

  /**
   * The probe could not be run, which says nothing about the service.
   *
   * @param why what stood in the way
   */
  public static ProbeReading couldNotRun(String why) {
    return new ProbeReading(ProbeResult.NOT_RUN, why);
  }

  /**
   * Yes for Succeeded, no for Failed and TimedOut; unclear for anything else, since only these
   * speak of the service.
   */
  public Answer answer() {
    return result.answer();
  }

  @Override
  public String summary() {
    return detail.isBlank() ? result.word() : result.word() + ": " + detail;
  }
}
