package dev.pophealth.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a simulation: how incidents ended, how long recoveries took, what was disrupted,
 * what hurt, and which laws were broken. Immutable; safe to share.
 */
public final class SimulationReport {

  private final Tally tally;

  SimulationReport(Tally tally) {
    this.tally = tally;
  }

  /** How many runs were played, each with a fleet and a seed of its own. */
  public long runs() {
    return tally.runs;
  }

  /** How many incidents there were: recoveries that were begun, put-backs not counted. */
  public long incidents() {
    return tally.incidents;
  }

  /** How often the runner died and was started again. */
  public long crashes() {
    return tally.crashes;
  }

  /** How many ended well. */
  public long recovered() {
    return count("RESOLVED");
  }

  /** How many were handed to a person. */
  public long escalated() {
    return count("ESCALATED");
  }

  /** How many were stopped from outside. */
  public long stopped() {
    return count("STOPPED");
  }

  private long count(String end) {
    return tally.ends.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(end + " "))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How they ended: the kind of end and its reason, such as {@code ESCALATED EXHAUSTED}. */
  public Map<String, Long> ends() {
    return new TreeMap<>(tally.ends);
  }

  /** How many acts of each kind were begun, by the names of their types. */
  public Map<String, Long> acts() {
    return new TreeMap<>(tally.acts);
  }

  /** How often what hurt. */
  public Map<Harm, Long> harm() {
    return new TreeMap<>(tally.harm);
  }

  /**
   * In how many minutes from the alert a share of those that ended well was over; a day at most.
   *
   * @param share from 0 to 1
   * @throws IllegalArgumentException when it is no share
   */
  public long minutesToRecover(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share of " + share + ": choose a number from 0 to 1");
    }
    return tally.minutes(share);
  }

  /** How often each law was broken; those that were kept are left out. */
  public Map<String, Long> broken() {
    return new TreeMap<>(tally.broken);
  }

  /** Of each law the first ten times that it was broken, in the order of the runs. */
  public List<BrokenLaw> brokenLaws() {
    return List.copyOf(tally.brokenLaws);
  }

  /** As lines of plain text, in English. */
  public String text() {
    return new ReportText(tally).plain();
  }

  /** As Markdown with headings of the second level, in English. */
  public String markdown() {
    return new ReportText(tally).markdown();
  }

  @Override
  public String toString() {
    return incidents() + " incidents, " + recovered() + " recovered, " + broken() + " broken";
  }
}
