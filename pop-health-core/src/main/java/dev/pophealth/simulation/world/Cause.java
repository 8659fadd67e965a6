package dev.pophealth.simulation.world;

/**
 * Who did something to a server.
 *
 * @param who who it was
 * @param recovery the recovery in whose name; empty where it was none of ours
 * @param number the number of its request; 0 where it was none of ours
 */
public record Cause(Who who, String recovery, int number) {

  /** The hands there are. */
  public enum Who {
    /** A recovery of ours. */
    OURS,
    /** A person. */
    PERSON,
    /** Managed Availability. */
    MANAGED_AVAILABILITY,
    /** Nobody: it happens by itself. */
    NOBODY
  }

  /** Nobody did it. */
  public static final Cause NOBODY = new Cause(Who.NOBODY, "", 0);

  /** A person did it. */
  public static final Cause PERSON = new Cause(Who.PERSON, "", 0);

  /** Managed Availability did it. */
  public static final Cause MANAGED_AVAILABILITY = new Cause(Who.MANAGED_AVAILABILITY, "", 0);

  /**
   * A recovery of ours did it.
   *
   * @param recovery its name
   * @param number the number of its request
   */
  public static Cause ours(String recovery, int number) {
    return new Cause(Who.OURS, recovery, number);
  }

  /** Whether it was a recovery of ours. */
  public boolean isOurs() {
    return who == Who.OURS;
  }

  @Override
  public String toString() {
    return switch (who) {
      case OURS -> recovery + "#" + number;
      case PERSON -> "a person";
      case MANAGED_AVAILABILITY -> "Managed Availability";
      case NOBODY -> "nobody";
    };
  }
}
