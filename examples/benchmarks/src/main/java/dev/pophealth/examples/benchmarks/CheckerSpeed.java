package dev.pophealth.examples.benchmarks;

import dev.pophealth.check.CheckReport;
import dev.pophealth.check.Checker;
import dev.pophealth.health.Role;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Runbook;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * How fast the checker goes over every built-in hardened runbook: all laws, a fault anywhere. A
 * visit is a pair of a state and a law's state.
 */
public final class CheckerSpeed {

  private static final int ROUNDS = 3;

  private CheckerSpeed() {}

  /**
   * Checks all of them, three times, and prints the last.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Checker checker = Checker.ofExchange();
    for (int round = 1; round <= ROUNDS; round++) {
      long all = System.nanoTime();
      for (Runbook runbook : PopRunbooks.hardened().all()) {
        long start = System.nanoTime();
        CheckReport report = checker.check(runbook, roles(runbook));
        double seconds = seconds(start);
        if (round == ROUNDS) {
          System.out.printf(
              "%-9s %,7d states, %,11d visits, %d violations, %5.2f s, %,10.0f visits a second%n",
              runbook.id(),
              report.states(),
              report.explored(),
              report.violations().size(),
              seconds,
              report.explored() / seconds);
        }
      }
      System.out.printf("round %d: %.1f s in all%n", round, seconds(all));
    }
  }

  /** The roles that a runbook is made for stand behind the dot of its id. */
  private static Set<Role> roles(Runbook runbook) {
    return runbook.id().endsWith(".cas")
        ? EnumSet.of(Role.CLIENT_ACCESS)
        : EnumSet.allOf(Role.class);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
