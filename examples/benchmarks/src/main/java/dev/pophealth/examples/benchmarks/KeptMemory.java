package dev.pophealth.examples.benchmarks;

import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Recovery;
import java.util.ArrayList;
import java.util.List;

/** How much memory open recoveries keep: run it with a fixed heap, such as -Xmx1g. */
public final class KeptMemory {

  private static final int RECOVERIES = 100_000;

  private KeptMemory() {}

  /**
   * Opens recoveries and tells what they keep.
   *
   * @param args none
   */
  public static void main(String[] args) {
    List<Outcome> outcomes = DeepTestCase.outcomes();
    System.out.println(outcomes.size() + " decisions in the case");
    System.out.println(kept(List.of()) + " bytes each, just opened");
    System.out.println(kept(outcomes.subList(0, 10)) + " bytes each, ten outcomes on");
  }

  private static long kept(List<Outcome> outcomes) {
    long before = used();
    List<Recovery> open = new ArrayList<>(RECOVERIES);
    for (int i = 0; i < RECOVERIES; i++) {
      Recovery recovery = DeepTestCase.begun();
      for (Outcome outcome : outcomes) {
        recovery = recovery.after(outcome).orThrow();
      }
      open.add(recovery);
    }
    long kept = used() - before;
    return open.size() == RECOVERIES ? kept / RECOVERIES : -1;
  }

  private static long used() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
