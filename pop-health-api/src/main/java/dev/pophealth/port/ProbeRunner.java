package dev.pophealth.port;

import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ServerName;
import java.time.Duration;

/** Runs probes, of whatever protocol. Safe for use by many threads. (V2c) */
@FunctionalInterface
public interface ProbeRunner {

  /**
   * Runs a probe once, afresh.
   *
   * @param probe the probe
   * @param server where to run it
   * @param within the longest time to take; above zero
   * @return how it ended; {@link ProbeReading#couldNotRun} where the probe, not the service, is to
   *     blame
   * @throws Exception when it could not be run; counts as unclear
   */
  ProbeReading run(ProbeIdentity probe, ServerName server, Duration within) throws Exception;
}
