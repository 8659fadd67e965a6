package dev.pophealth.simulation;

import dev.pophealth.check.Checker;
import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.policy.Budget;
import dev.pophealth.policy.Limit;
import dev.pophealth.policy.MaintenanceWindow;
import dev.pophealth.policy.Scope;
import dev.pophealth.policy.Suppression;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.RecoveryEngine;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.RunbookSettings;
import dev.pophealth.simulation.world.Agenda;
import dev.pophealth.simulation.world.Chance;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Draws with what a run is played. */
final class VariedStages {

  private static final Checker CHECKER = Checker.ofExchange();

  private static final List<FaultKind> ALL_FAULTS =
      Arrays.stream(FaultKind.values()).filter(kind -> kind != FaultKind.NOTHING).toList();

  /** Compiled once: compiling a runbook takes longer than many runs. */
  private static final List<RecoveryEngine> ENGINES =
      List.of(
          DecisionEngine.following(PopRunbooks.hardened()),
          DecisionEngine.following(
              PopRunbooks.hardened(
                  RunbookSettings.builder()
                      .confirmations(1)
                      .licenceAge(Duration.ofMinutes(15))
                      .settle(Duration.ofMinutes(1))
                      .build())));

  private VariedStages() {}

  static Play.Stage stage(long seed) {
    Chance chance = new Chance(Chance.mixed(seed));
    return new Play.Stage(
        Fleet.drawn(chance.next()),
        policy(chance),
        chance.is(0.8) ? ENGINES.get(0) : ENGINES.get(1),
        switch (chance.below(5)) {
          case 0 -> Adversity.none();
          case 1, 2 -> Adversity.everyday();
          default -> Adversity.harsh();
        },
        ALL_FAULTS,
        CHECKER,
        chance.is(0.15) ? 2 : 1);
  }

  private static AutomationPolicy policy(Chance chance) {
    AutomationPolicy.Builder policy = AutomationPolicy.builder();
    if (chance.is(0.6)) {
      policy.unattended(Risk.TAKES_DOWN);
    } else if (chance.is(0.2)) {
      policy.unattended(Risk.CHANGES);
    } else if (chance.is(0.1)) {
      policy.withApproval(Risk.INTERRUPTS);
    }
    if (chance.is(0.3)) {
      policy.serviceRestarts(
          new Budget(new Limit(4, Duration.ofMinutes(10)), new Limit(12, Duration.ofMinutes(10))));
      policy.serverRestarts(
          new Budget(new Limit(3, Duration.ofHours(1)), new Limit(8, Duration.ofMinutes(30))));
    }
    if (chance.is(0.1)) {
      long from = chance.between(0, 6 * Agenda.HOUR);
      policy.addMaintenanceWindows(
          new MaintenanceWindow(
              new Scope.Everywhere(),
              Agenda.instant(from),
              Agenda.instant(from + chance.between(Agenda.MINUTE, Agenda.HOUR)),
              "patches"));
    }
    if (chance.is(0.1)) {
      policy.addSuppressions(
          new Suppression.OfRisk(
              new Scope.Everywhere(),
              chance.is(0.5) ? Risk.TAKES_DOWN : Risk.INTERRUPTS,
              Agenda.instant(chance.between(Agenda.HOUR, 8 * Agenda.HOUR)),
              "the auditors are here"));
    }
    return policy.build();
  }
}
