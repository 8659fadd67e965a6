package dev.pophealth.simulation.world;

import java.time.Instant;
import java.util.PriorityQueue;

/**
 * Simulated time: what is to happen, in order. Of one moment, in the order in which it was put
 * down. Not safe for use by many threads.
 */
public final class Agenda {

  /** One second, in the unit of simulated time. */
  public static final long SECOND = 1_000;

  /** One minute. */
  public static final long MINUTE = 60 * SECOND;

  /** One hour. */
  public static final long HOUR = 60 * MINUTE;

  /** Longer than any run. */
  public static final long NEVER = 10_000 * HOUR;

  /** A Monday. */
  private static final Instant BEGINNING = Instant.parse("2026-01-05T00:00:00Z");

  private static final long BEGINNING_MILLIS = BEGINNING.toEpochMilli();

  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private long now;
  private long count;
  private Instant instant = BEGINNING;

  private record Entry(long at, long number, Runnable what) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int time = Long.compare(at, other.at);
      return time != 0 ? time : Long.compare(number, other.number);
    }
  }

  /** Milliseconds since the beginning. */
  public long now() {
    return now;
  }

  /** The time now. */
  public Instant instant() {
    return instant;
  }

  /**
   * A moment as an instant.
   *
   * @param at milliseconds since the beginning
   */
  public static Instant instant(long at) {
    return BEGINNING.plusMillis(at);
  }

  /**
   * An instant as a moment: the first that is not before it.
   *
   * @param instant the instant
   */
  public static long moment(Instant instant) {
    long moment = instant.toEpochMilli() - BEGINNING_MILLIS;
    return instant(moment).isBefore(instant) ? moment + 1 : moment;
  }

  /**
   * Lets something happen; at once where the moment is past.
   *
   * @param at when, in milliseconds since the beginning
   * @param what what
   */
  public void at(long at, Runnable what) {
    count++;
    entries.add(new Entry(Math.max(now, at), count, what));
  }

  /**
   * Lets something happen after a while.
   *
   * @param delay how long, in milliseconds
   * @param what what
   */
  public void after(long delay, Runnable what) {
    at(now + delay, what);
  }

  /** When the next thing happens; {@link Long#MAX_VALUE} when nothing does any more. */
  public long next() {
    Entry first = entries.peek();
    return first == null ? Long.MAX_VALUE : first.at();
  }

  /** Lets the next thing happen. */
  public void step() {
    Entry first = entries.remove();
    if (first.at() != now) {
      now = first.at();
      instant = instant(now);
    }
    first.what().run();
  }
}
