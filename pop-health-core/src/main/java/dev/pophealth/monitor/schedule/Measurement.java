package dev.pophealth.monitor.schedule;

import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ServerName;
import dev.pophealth.monitor.Observation;
import java.time.Instant;

/** How something is measured for a monitor: mostly by running a probe. Written by the embedder. */
@FunctionalInterface
public interface Measurement {

  /**
   * Measures once. Is to bound its own time: while it runs it is not started again, and the monitor
   * goes stale meanwhile. An exception counts as "could not be measured", which says nothing about
   * the service. Called on one of the scheduler's workers; for one monitor never twice at a time.
   *
   * @param monitor the monitor to measure for
   * @param server the server to measure
   * @param startedAt the time now, to be given with the observation
   * @throws Exception when it could not be measured
   */
  Observation measure(MonitorName monitor, ServerName server, Instant startedAt) throws Exception;
}
