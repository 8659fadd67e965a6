package dev.pophealth.simulation.judge;

import dev.pophealth.health.ServerGroup;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.simulation.Harm;
import dev.pophealth.simulation.world.Fact;
import dev.pophealth.simulation.world.Machine;
import dev.pophealth.simulation.world.Symptom;
import java.util.EnumMap;
import java.util.Map;

/** Counts what hurt, whoever could have known. */
final class HarmCount extends TruthLaw {

  private final Map<Harm, Integer> counts = new EnumMap<>(Harm.class);

  HarmCount(Bench bench) {
    super(bench);
  }

  Map<Harm, Integer> counts() {
    return counts;
  }

  private void count(boolean hurt, Harm harm) {
    if (hurt) {
      counts.merge(harm, 1, Integer::sum);
    }
  }

  @Override
  void starts(CaseFile file, CaseFile.StartedAct act, ActRequest request) {
    if (act.cleanUp) {
      return;
    }
    boolean well = isWell(bench().world().machine(act.act.server()));
    count(well && act.act instanceof Act.RestartServer, Harm.WELL_SERVER_RESTARTED);
    count(well && act.act instanceof Act.RestartService, Harm.WELL_SERVICE_RESTARTED);
  }

  private static boolean isWell(Machine machine) {
    for (Symptom symptom : Symptom.values()) {
      if (machine.isIll(symptom)) {
        return false;
      }
    }
    return true;
  }

  @Override
  void happened(Fact fact) {
    if (fact instanceof Fact.WentDown down && down.cause().isOurs()) {
      count(!down.active().isEmpty(), Harm.DATABASES_TAKEN_DOWN);
      count(tooFewLeft(down.machine()), Harm.TOO_FEW_LEFT);
    } else if (fact instanceof Fact.ServiceRestarted restarted && restarted.cause().isOurs()) {
      count(restarted.onPurpose(), Harm.STARTED_ON_PURPOSE_STOPPED);
    }
  }

  private boolean tooFewLeft(Machine machine) {
    for (ServerGroup group : bench().world().fleet().topology().groupsOf(machine.name())) {
      long serve =
          group.members().stream()
              .filter(name -> !name.equals(machine.name()))
              .filter(name -> bench().world().isServing(bench().world().machine(name)))
              .count();
      if (serve < group.minimumHealthy().orElse(0)) {
        return true;
      }
    }
    return false;
  }

  @Override
  void ended(CaseFile file, JournalRecord.Ended end) {
    boolean resolved = end.end() == JournalRecord.End.RESOLVED;
    Machine machine = bench().world().machine(file.incident().alert().server());
    Symptom symptom = Symptom.of(file.incident().alert().monitor());
    count(resolved && !file.restores() && machine.isIll(symptom), Harm.RESOLVED_WHILE_ILL);
    for (CaseFile.StartedAct act : file.acts()) {
      boolean block = act.act instanceof Act.BlockActivation;
      boolean left =
          act.lied
              && block
              && bench().world().machine(act.act.server()).isBlocked()
              && end.owed().isEmpty();
      count(left, Harm.SETTING_LEFT);
    }
  }
}
