package dev.pophealth.monitor;

import dev.pophealth.health.Answer;
import java.time.Duration;

/**
 * When observations make a monitor red. Only those that answer yes or no count: what could not be
 * run or read, and what is of another kind than the rule judges, neither turns a monitor red nor
 * clears it.
 */
public sealed interface Rule {

  /** The most observations that a rule looks at. */
  int MOST = 1_000;

  /** How far back it looks. */
  Duration within();

  /**
   * What an observation answers, as this rule sees it: yes for green, no for red.
   *
   * @param observation the observation
   */
  Answer answer(Observation observation);

  /**
   * Red when the last so many runs of a probe failed; green again at the first that succeeds.
   *
   * @param failures how many in a row: 1 to 1,000
   * @param within in how long a time; above zero
   */
  record ConsecutiveFailures(int failures, Duration within) implements Rule {

    /** PopProxyTestMonitor's: 4 in 240 seconds. (Exchange, Managed Availability's own numbers) */
    public static final ConsecutiveFailures PUBLISHED =
        new ConsecutiveFailures(4, Duration.ofMinutes(4));

    /** Checks the ranges. */
    public ConsecutiveFailures {
      check(failures, within);
    }

    @Override
    public Answer answer(Observation observation) {
      return observation instanceof Observation.Probed probed
          ? probed.reading().answer()
          : Answer.UNCLEAR;
    }
  }

  /**
   * Red when of the runs of a probe so large a share failed.
   *
   * @param percent the least share that is red: 1 to 100
   * @param leastRuns with fewer runs nothing changes: 1 to 1,000
   * @param within in how long a time; above zero. Of more than 1,000 runs in it the newest count
   */
  record FailureShare(int percent, int leastRuns, Duration within) implements Rule {

    /** Checks the ranges. */
    public FailureShare {
      check(leastRuns, within);
      if (percent < 1 || percent > 100) {
        throw new IllegalArgumentException(
            "a failure share of " + percent + " percent: choose 1 to 100");
      }
    }

    @Override
    public Answer answer(Observation observation) {
      return observation instanceof Observation.Probed probed
          ? probed.reading().answer()
          : Answer.UNCLEAR;
    }
  }

  /**
   * Red when a measured number was above a threshold so many times in a row; green again at the
   * first that is not. Probes do not count here: a green PopSelfTestProbe does not clear
   * AverageCommandProcessingTimeGt60sMonitor. (Exchange, errors in the seed page: A2, A6)
   *
   * @param threshold the threshold, itself not red; not infinite
   * @param inARow how many in a row: 1 to 1,000
   * @param within in how long a time; above zero
   */
  record AboveThreshold(double threshold, int inARow, Duration within) implements Rule {

    /** Checks the ranges. */
    public AboveThreshold {
      check(inARow, within);
      if (!Double.isFinite(threshold)) {
        throw new IllegalArgumentException("a threshold of " + threshold + ": choose a number");
      }
    }

    @Override
    public Answer answer(Observation observation) {
      if (observation instanceof Observation.Measured measured) {
        return measured.value() > threshold ? Answer.NO : Answer.YES;
      }
      return Answer.UNCLEAR;
    }
  }

  private static void check(int count, Duration within) {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException(
          "a rule over " + count + " observations: choose 1 to " + MOST);
    }
    if (within.isNegative() || within.isZero()) {
      throw new IllegalArgumentException(
          "a rule over observations within " + within + ": choose a time above zero");
    }
  }
}
