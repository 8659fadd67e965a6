package dev.pophealth.examples.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Recovery;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a decision costs beside a hand-written enum switch, in CPU time of the thread, in rounds
 * that take turns: what else the machine does hardly shows. Also what the decisions at the end of a
 * case cost beside those at its beginning.
 */
public final class DecisionCost {

  private static final int ROUNDS = 21;
  private static final int WARM_UP = 8;
  private static final int CASES = 40_000;

  private final List<Outcome> outcomes = DeepTestCase.outcomes();
  private final Recovery begun = DeepTestCase.begun();
  private final Recovery late = played(begun, outcomes.subList(0, outcomes.size() - 10));
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Keeps what is computed alive; printed at the end. */
  private @Nullable Object seen;

  private DecisionCost() {}

  /**
   * Measures and prints.
   *
   * @param args none
   */
  public static void main(String[] args) {
    new DecisionCost().measure();
  }

  private void measure() {
    int size = outcomes.size();
    double[] engine = new double[ROUNDS];
    double[] byHand = new double[ROUNDS];
    double[] ratio = new double[ROUNDS];
    double[] growth = new double[ROUNDS];
    long garbage = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      int at = Math.max(round, 0);
      long allocated = threads.getCurrentThreadAllocatedBytes();
      engine[at] = engine(begun, 0, size) / size;
      garbage = threads.getCurrentThreadAllocatedBytes() - allocated;
      byHand[at] = byHand() / size;
      ratio[at] = engine[at] / byHand[at];
      growth[at] = engine(late, size - 10, size) / engine(begun, 0, 10);
    }
    System.out.printf("%d decisions in the case, %d rounds%n", size, ROUNDS);
    System.out.printf("engine        %6.1f ns a decision%n", median(engine));
    System.out.printf("enum switch   %6.1f ns a decision%n", median(byHand));
    System.out.printf("ratio         %6.1f (median of the rounds' ratios)%n", median(ratio));
    System.out.printf("garbage       %6.0f bytes a decision%n", garbage / (double) CASES / size);
    System.out.printf("last ten decisions beside the first ten: %.2f%n", median(growth));
    System.out.println("last seen: a " + Objects.requireNonNull(seen).getClass().getSimpleName());
  }

  /** Plays some outcomes from a state on; CPU nanoseconds a case. */
  private double engine(Recovery from, int first, int end) {
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < CASES; i++) {
      Recovery recovery = from;
      for (int k = first; k < end; k++) {
        seen = recovery.decision();
        recovery = recovery.after(outcomes.get(k)).orThrow();
      }
      seen = recovery;
    }
    return (threads.getCurrentThreadCpuTime() - start) / (double) CASES;
  }

  /** Ten times as many cases, since it is so much faster; CPU nanoseconds a case. */
  private double byHand() {
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < 10 * CASES; i++) {
      EnumSwitch byHand = new EnumSwitch();
      for (int k = 0; k < outcomes.size(); k++) {
        seen = byHand.at();
        if (byHand.at() == EnumSwitch.At.RESOLVED) {
          break;
        }
        byHand.after(outcomes.get(k));
      }
      seen = byHand.red();
    }
    return (threads.getCurrentThreadCpuTime() - start) / (10.0 * CASES);
  }

  private static Recovery played(Recovery from, List<Outcome> outcomes) {
    Recovery recovery = from;
    for (Outcome outcome : outcomes) {
      recovery = recovery.after(outcome).orThrow();
    }
    return recovery;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
