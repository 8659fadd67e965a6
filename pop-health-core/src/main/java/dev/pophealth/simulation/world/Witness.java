package dev.pophealth.simulation.world;

/** Learns what really happens; nothing that it learns comes back to those who act. */
@FunctionalInterface
public interface Witness {

  /**
   * Something happened, now.
   *
   * @param fact what
   */
  void happened(Fact fact);
}
