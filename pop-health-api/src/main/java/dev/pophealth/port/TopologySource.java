package dev.pophealth.port;

import dev.pophealth.health.Topology;

/** Knows which servers there are and who serves now. Safe for use by many threads. (S13) */
@FunctionalInterface
public interface TopologySource {

  /**
   * What is known at this moment; is asked before every disruptive act, so it has to be fresh.
   *
   * @throws Exception when it cannot be told; counts as knowing nothing, which is unsafe
   */
  Topology topology() throws Exception;
}
