package dev.pophealth.monitor;

import dev.pophealth.health.ProbeReading;
import java.time.Instant;
import java.util.Objects;

/** What was measured for a monitor, and when, by the clock of whoever watches. */
public sealed interface Observation {

  /** When it was measured. */
  Instant at();

  /**
   * A probe was run, or could not be.
   *
   * @param at when
   * @param reading how it ended
   */
  record Probed(Instant at, ProbeReading reading) implements Observation {

    /** Refuses nulls. */
    public Probed {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(reading, "reading");
    }
  }

  /**
   * A number was read: from a performance counter, a monitor's row, the protocol log. A probe that
   * gives up at 55 seconds cannot see an average of 60: its own times are no such number.
   *
   * @param at when
   * @param value the number, in the unit of the monitor's threshold; not infinite
   */
  record Measured(Instant at, double value) implements Observation {

    /** Refuses null, and what is no number. */
    public Measured {
      Objects.requireNonNull(at, "at");
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "a measured value is " + value + ": observe NotMeasured instead");
      }
    }
  }

  /**
   * The number could not be read, which says nothing about the service.
   *
   * @param at when
   * @param why what stood in the way; may be empty
   */
  record NotMeasured(Instant at, String why) implements Observation {

    /** Refuses nulls. */
    public NotMeasured {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(why, "why");
    }
  }
}
