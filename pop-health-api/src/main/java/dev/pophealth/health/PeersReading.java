package dev.pophealth.health;

/**
 * How many servers stand in for one that would go away. (Exchange fact 8)
 *
 * @param healthyPeers how many others of its group are known to be well; not negative
 * @param needed how many of them must be, while it is away; not negative
 */
public record PeersReading(int healthyPeers, int needed) implements Reading {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException when one is negative
   */
  public PeersReading {
    if (healthyPeers < 0 || needed < 0) {
      throw new IllegalArgumentException(
          "of peers, " + healthyPeers + " healthy and " + needed + " needed: count from 0");
    }
  }

  /** Yes when enough others serve, at least one of them needed; else no. */
  public Answer answer() {
    return needed >= 1 && healthyPeers >= needed ? Answer.YES : Answer.NO;
  }

  @Override
  public String summary() {
    return healthyPeers + " healthy peers, " + needed + " needed";
  }
}
