package dev.pophealth.simulation.world;

import java.util.List;

/**
 * Chance that is the same on every JVM: SplitMix64 (Steele, Lea, Flood: Fast Splittable
 * Pseudorandom Number Generators, 2014). Streams that are split off do not disturb each other.
 */
public final class Chance {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  /**
   * Chance from a number.
   *
   * @param seed the number
   */
  public Chance(long seed) {
    state = seed;
  }

  /**
   * A number that has little to do with another one.
   *
   * @param value the other number
   */
  public static long mixed(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A stream of its own. */
  public Chance split() {
    return new Chance(mixed(next() ^ GOLDEN));
  }

  /** Any number. */
  public long next() {
    state += GOLDEN;
    return mixed(state);
  }

  /**
   * A number from 0 to below the bound.
   *
   * @param bound above 0
   */
  public int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /**
   * A number from the least to the most, both included.
   *
   * @param least the least
   * @param most the most, not below the least
   */
  public long between(long least, long most) {
    return least + Math.floorMod(next() >>> 1, most - least + 1);
  }

  /**
   * Whether it happens.
   *
   * @param share how likely, from 0 to 1
   */
  public boolean is(double share) {
    return (next() >>> 11) * 0x1.0p-53 < share;
  }

  /**
   * One of several.
   *
   * @param values at least one
   */
  public <T> T of(List<T> values) {
    return values.get(below(values.size()));
  }
}
