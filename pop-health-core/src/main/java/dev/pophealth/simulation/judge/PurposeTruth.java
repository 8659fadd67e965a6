package dev.pophealth.simulation.judge;

import dev.pophealth.simulation.world.Fact;
import dev.pophealth.simulation.world.Machine;

/**
 * X1, X2: no service is started that somebody stopped on purpose, and none restarted that cannot
 * run because PopProxy is Inactive. What a person did after our look nobody could know.
 */
final class PurposeTruth extends TruthLaw {

  PurposeTruth(Bench bench) {
    super(bench);
  }

  @Override
  void happened(Fact fact) {
    if (!(fact instanceof Fact.ServiceRestarted restarted)) {
      return;
    }
    Machine machine = restarted.service().machine();
    bench()
        .file(restarted.cause())
        .filter(file -> !file.restores() && !bench().wasUnknowable(restarted.cause()))
        .ifPresent(
            file -> {
              CaseFile.ServerFile known = file.server(machine.name());
              long asked = known.intentAskedAt(restarted.service().name());
              boolean knowable = isNever(asked) || bench().touch().service(machine) < asked;
              if (restarted.onPurpose() && knowable) {
                breach("X1", file, restarted.service() + " was started, though stopped on purpose");
              }
              boolean inactive =
                  restarted.proxyInactive()
                      && (isNever(known.componentAskedAt)
                          || bench().touch().component(machine) < known.componentAskedAt);
              if (inactive) {
                breach("X2", file, restarted.service() + " was restarted with PopProxy Inactive");
              }
            });
  }

  private static boolean isNever(long moment) {
    return moment == CaseFile.ServerFile.NEVER;
  }
}
