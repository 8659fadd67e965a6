package dev.pophealth.simulation.judge;

import dev.pophealth.simulation.world.Fact;
import dev.pophealth.simulation.world.Machine;

/**
 * S1, S25: no server goes down by us that truly hosts an active copy, or on which one may become
 * active at any moment. What a person moved there after our look nobody could know.
 */
final class CopiesTruth extends TruthLaw {

  CopiesTruth(Bench bench) {
    super(bench);
  }

  @Override
  void happened(Fact fact) {
    if (!(fact instanceof Fact.WentDown down) || !down.machine().isMailbox()) {
      return;
    }
    bench()
        .file(down.cause())
        .filter(file -> !bench().wasUnknowable(down.cause()))
        .ifPresent(file -> judge(file, down));
  }

  private void judge(CaseFile file, Fact.WentDown down) {
    Machine machine = down.machine();
    CaseFile.ServerFile known = file.server(machine.name());
    long touched = bench().touch().activation(machine);
    if (!down.active().isEmpty() && touched < known.noneActiveAskedAt) {
      breach("S1", file, machine + " went down with active databases: " + down.active());
    } else if (known.noneActiveAskedAt == CaseFile.ServerFile.NEVER) {
      breach("S1", file, machine + " went down, and nobody had seen that no copy was active there");
    }
    boolean unseen = known.blockedAskedAt == CaseFile.ServerFile.NEVER;
    if (!machine.isBlocked() && (unseen || touched < known.blockedAskedAt)) {
      breach("S25", file, machine + " went down while databases could come back to it");
    }
  }
}
